/** `npm run pack`: the app as an unpacked folder in release/, by electron-builder.yml, with the Electron that was found. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { PROJECT_ROOT } from './paths.ts';
import { prepareApp } from './prepare.ts';
import { say } from './say.ts';

process.exitCode = await pack();

async function pack(): Promise<number> {
  const electron = await prepareApp();
  if (!electron.ok) {
    say(electron.failure);
    return 1;
  }
  const { kind, version, dist } = electron.value;
  if (kind === 'practice')
    say(`Packing Electron ${version}, for tests and practice only: what comes out is for trying, not for handing out.`);
  await build({
    projectDir: PROJECT_ROOT,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(PROJECT_ROOT, 'electron-builder.yml'),
      electronDist: dist,
      electronVersion: version,
      // Left in by electron-builder where the dist folder is given: it would start any other app.
      afterPack: ({ packager, appOutDir }) => rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true }),
    },
  });
  return 0;
}
