/** `npm run dev`: the page from Vite's server (changes show at once), everything else rebuilt as it changes and the app restarted with it. */
import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { createBuilder, createServer } from 'vite';
import { forgetBuild } from './building/build-if-stale.ts';
import { hasDisplay, NO_DISPLAY } from './machine/display.ts';
import { prepareElectron } from './prepare.ts';
import { sayWhatRuns, spawnApp, untilGone } from './run-electron.ts';
import { PROJECT_ROOT } from './tools/paths.ts';
import { say } from './tools/say.ts';

const configFile = join(PROJECT_ROOT, 'vite.config.ts');
/** What runs outside the page. The command line is no part of the window. */
const PROGRAMS = ['preload', 'main', 'sheet'];

process.exitCode = await dev(process.argv.slice(2));

async function dev(args: readonly string[]): Promise<number> {
  if (!hasDisplay(process.platform, process.env)) {
    say(NO_DISPLAY);
    return 1;
  }
  const ready = await prepareElectron();
  if (!ready.ok) {
    say(ready.failure);
    return 1;
  }
  sayWhatRuns(ready.value);
  // What lies in dist/ from now on was not built for `npm start`.
  await forgetBuild(PROJECT_ROOT);

  const server = await createServer({ configFile, server: { host: '127.0.0.1', port: 0 } });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  const builds = new EventEmitter();
  const closed = runRestarting(() => spawnApp(ready.value, args, { ...process.env, KUNDEUTBYTTE_DEV_URL: url }), builds);
  const stopWatching = await watchPrograms(() => builds.emit('built'));
  const code = await closed;
  await stopWatching();
  await server.close();
  return code;
}

/** Calls `onBuilt` after each round of builds, the first one when all programs are there. */
async function watchPrograms(onBuilt: () => void): Promise<() => Promise<void>> {
  const watched = Object.fromEntries(PROGRAMS.map((name) => [name, { build: { watch: {} } }]));
  const builder = await createBuilder({ configFile, logLevel: 'warn', environments: watched });
  const built = new Set<string>();
  const closers: (() => Promise<void>)[] = [];
  for (const name of PROGRAMS) {
    const environment = builder.environments[name];
    const watcher = environment && (await builder.build(environment));
    if (!watcher || !('on' in watcher)) throw new Error(`vite.config.ts has no environment "${name}" that can be watched`);
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`${name} could not be built: ${event.error.message}`);
      if (event.code !== 'END') return;
      built.add(name);
      if (built.size === PROGRAMS.length) onBuilt();
    });
    closers.push(() => watcher.close());
  }
  return async () => {
    await Promise.all(closers.map((close) => close()));
  };
}

/** One app at a time: started anew after each round of builds. Ends, with the app's exit code, when the user closes it. */
async function runRestarting(start: () => ChildProcess, builds: EventEmitter): Promise<number> {
  await once(builds, 'built');
  for (;;) {
    const app = start();
    const gone = untilGone(app);
    const code = await Promise.race([gone, once(builds, 'built').then(() => undefined)]);
    if (code !== undefined) return code;
    app.kill();
    await gone;
  }
}
