/** `npm start`: builds what is stale, finds an Electron, opens the app. */
import { hasDisplay, NO_DISPLAY } from './machine/display.ts';
import { prepareApp } from './prepare.ts';
import { sayWhatRuns, spawnApp, untilGone } from './run-electron.ts';
import { say } from './tools/say.ts';

process.exitCode = await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<number> {
  if (!hasDisplay(process.platform, process.env)) {
    say(NO_DISPLAY);
    return 1;
  }
  const ready = await prepareApp();
  if (!ready.ok) {
    say(ready.failure);
    return 1;
  }
  sayWhatRuns(ready.value);
  return await untilGone(spawnApp(ready.value, args, process.env));
}
