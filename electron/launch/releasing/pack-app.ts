/** The app as users get it, as an unpacked folder for this machine: by electron-builder.yml, around the Electron that was found. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { orderDebsHere } from '../deb/order-debs-here.ts';
import type { ReadyElectron } from '../prepare.ts';
import { PROJECT_ROOT } from '../tools/paths.ts';
import { releaseConfig } from './release-config.ts';

export interface PackedApp {
  /** The folder that an installer would put on the user's disk. */
  readonly folder: string;
  readonly asar: string;
  /** The installers that were asked for. */
  readonly installers: readonly string[];
}

/** `output` gets one folder per platform. `target`: electron-builder's name of an installer, or `dir` for none. Throws when electron-builder does; it has then said why. */
export async function packApp({ version, dist }: ReadyElectron, output: string, target: 'dir' | 'deb' = 'dir'): Promise<PackedApp> {
  let packed: Omit<PackedApp, 'installers'> | undefined;
  orderDebsHere();
  const forTrying = releaseConfig('linux', {}, { unsigned: true });
  const installers = await build({
    projectDir: PROJECT_ROOT,
    targets: Platform.current().createTarget(target),
    publish: 'never',
    config: {
      ...(forTrying.ok && forTrying.value),
      // A minute instead of five; what is handed out is packed tighter by `npm run release`.
      deb: { compression: 'gz' },
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
  return { ...packed, installers };
}
