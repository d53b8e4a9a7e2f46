/** `npm run pack`: the app as users get it, as an unpacked folder in release/. */
import { join } from 'node:path';
import { prepareApp } from './prepare.ts';
import { packApp } from './releasing/pack-app.ts';
import { PROJECT_ROOT } from './tools/paths.ts';
import { say } from './tools/say.ts';

process.exitCode = await pack();

async function pack(): Promise<number> {
  const electron = await prepareApp();
  if (!electron.ok) {
    say(electron.failure);
    return 1;
  }
  const { kind, version } = electron.value;
  if (kind === 'practice')
    say(`Packing Electron ${version}, for tests and practice only: what comes out is for trying, not for handing out.`);
  const { folder } = await packApp(electron.value, join(PROJECT_ROOT, 'release'));
  say(`The app is in ${folder}.`);
  return 0;
}
