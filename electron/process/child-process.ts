import { fork } from 'node:child_process';
import { type ForkJob, listenForLastWords, minimalEnvironment } from './job-process.ts';

/** Starts a job (the bundle at `bundlePath`) as a child process of plain Node: for the command line and the tests. */
export function forkChildProcess(bundlePath: string): ForkJob {
  return ({ heapMiB }) => {
    const child = fork(bundlePath, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapMiB}`],
      env: minimalEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const lastWords = listenForLastWords(child.stderr);
    // A process that dies before it has taken the request shows in `close`; the failed send says nothing more.
    child.on('error', () => child.kill('SIGKILL'));
    return {
      send: (request) => child.send(request),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('close', () => listener(lastWords.spokeOfMemory() ? 'out-of-memory' : 'other')),
      kill: () => child.kill('SIGKILL'),
    };
  };
}
