/** The app as users get it, as an unpacked folder for this machine: by electron-builder.yml, around the Electron that was found. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { PROJECT_ROOT } from './paths.ts';
import type { ReadyElectron } from './prepare.ts';

export interface PackedApp {
  /** The folder that an installer would put on the user's disk. */
  readonly folder: string;
  readonly asar: string;
}

/** `output` gets one folder per platform. Throws when electron-builder does; it has then said why. */
export async function packApp({ version, dist }: ReadyElectron, output: string): Promise<PackedApp> {
  let packed: PackedApp | undefined;
  await build({
    projectDir: PROJECT_ROOT,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(PROJECT_ROOT, 'electron-builder.yml'),
      directories: { output },
      electronDist: dist,
      electronVersion: version,
      afterPack: async ({ packager, appOutDir }) => {
        const resources = packager.getResourcesDir(appOutDir);
        // Left in by electron-builder where the dist folder is given: it would start any other app.
        await rm(join(resources, 'default_app.asar'), { force: true });
        packed = { folder: appOutDir, asar: join(resources, 'app.asar') };
      },
    },
  });
  if (packed === undefined) throw new Error('electron-builder packed nothing.');
  return packed;
}
