import { utilityProcess } from 'electron';
import { type ForkJob, listenForLastWords, minimalEnvironment } from './job-process.ts';

/** Starts a job (the bundle at `bundlePath`) as a utility process of Electron, seen in task managers by its name. Only after the app is ready. */
export function forkUtilityProcess(bundlePath: string, serviceName: string): ForkJob {
  return ({ heapMiB }) => {
    const child = utilityProcess.fork(bundlePath, [], {
      serviceName,
      // Node's own flag is only shown in process.execArgv here and limits nothing; V8 gets its flags from Chromium (measured, Electron 33.2).
      execArgv: [`--js-flags=--max-old-space-size=${heapMiB}`],
      env: minimalEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lastWords = listenForLastWords(child.stderr);
    let gaveUp = false;
    // "A non-continuable error from V8": in a program without native parts that is a full heap.
    child.once('error', () => {
      gaveUp = true;
    });
    return {
      send: (request) => child.postMessage(request),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', () => listener(gaveUp || lastWords.spokeOfMemory() ? 'out-of-memory' : 'other')),
      kill: () => child.kill(),
    };
  };
}
