/** One process that does one job on one file from outside, and ends: Electron's utility process in the app, a plain child process elsewhere. It can be ended at any time. */
export interface JobProcess {
  /** Anything that can be cloned. */
  send(request: object): void;
  /** Hears every message that comes. Nothing about any of them is certain. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the process is gone, however that came about. */
  onExit(listener: (cause: 'out-of-memory' | 'other') => void): void;
  /** Ends it at once, also in the midst of a computation. */
  kill(): void;
}

export type ForkJob = (limits: { readonly heapMiB: number }) => JobProcess;

/** The process handles hostile input: it gets no variable of ours, which may hold tokens. Windows can't start one without SystemRoot. */
export function minimalEnvironment(): Record<string, string> {
  const systemRoot = process.env.SystemRoot;
  return systemRoot === undefined ? {} : { SystemRoot: systemRoot };
}

const LAST_WORDS_CHARACTERS = 16 * 1024;
const HEAP_IS_FULL = 'heap out of memory';

/** Listens to what a process says last on standard error; V8 says there that the heap is full before it ends the process. */
export function listenForLastWords(stderr: NodeJS.ReadableStream | null): { spokeOfMemory(): boolean } {
  let words = '';
  stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString('latin1')).slice(-LAST_WORDS_CHARACTERS);
  });
  return { spokeOfMemory: () => words.includes(HEAP_IS_FULL) };
}
