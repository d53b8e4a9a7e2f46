/** Which Electron this runs on, and what follows from it. */
import packageJson from '../../package.json' with { type: 'json' };

export const APP_VERSION = packageJson.version;
const SHIPPED_MAJOR = majorOf(packageJson.devDependencies.electron);

/**
 * True on any Electron older than the one the app ships on: such a runtime is out of support and for tests and practice only
 * (docs/decisions/, "A real Electron from the registry"). Real environments are refused on it.
 */
export function isPracticeOnly(electronVersion: string): boolean {
  return majorOf(electronVersion) < SHIPPED_MAJOR;
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
