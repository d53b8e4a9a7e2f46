/**
 * Files that reach the app from outside the window: on its command line, dropped on its icon, opened in the file manager, or by a second
 * start. They wait here until the page asks for them, so none is lost while it loads.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one start hands to the other. More files than this at once is a slip of the hand, and none of them is opened. */
const MOST_FILES = 20;
const LONGEST_PATH = 32_767;

export interface Handed {
  readonly files: readonly string[];
}

/**
 * The files on a command line, as absolute paths. `isPackaged`: false when the first argument that is no switch names the app itself.
 * Linux's file managers give a file as an address of this machine; any other address is no file: the app opens nothing that isn't on a disk.
 */
export function filesOnCommandLine(argv: readonly string[], workingDirectory: string, isPackaged: boolean): string[] {
  const words = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-'));
  return words
    .slice(isPackaged ? 0 : 1)
    .map((word) => (/^[a-z][a-z0-9+.-]+:\/\//i.test(word) ? fileOfAddress(word) : resolve(workingDirectory, word)))
    .filter((path) => path !== undefined);
}

function fileOfAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'file:' || !['', 'localhost'].includes(hostname) || /%00/.test(address)) return undefined;
  try {
    return fileURLToPath(address);
  } catch {
    // Slashes that are written as %2F, and the like.
    return undefined;
  }
}

/** What a second start says of itself is parsed like everything that comes from outside; by hand, for no schema is loaded before the window. */
export function handedFiles(data: unknown): string[] {
  const files: unknown = typeof data === 'object' && data !== null && 'files' in data ? data.files : undefined;
  return Array.isArray(files) && files.length <= MOST_FILES && files.every(isPath) ? files : [];
}

function isPath(file: unknown): file is string {
  return typeof file === 'string' && file !== '' && file.length <= LONGEST_PATH;
}

export interface HandedFiles {
  add(files: readonly string[]): void;
  /** All that wait, which then no longer do. */
  take(): string[];
  /** Called whenever files have been added; there is one listener. */
  onAdded(listener: () => void): void;
}

export function makeHandedFiles(): HandedFiles {
  let waiting: string[] = [];
  let tell: () => void = () => undefined;
  return {
    add(files) {
      if (files.length === 0) return;
      waiting.push(...files);
      tell();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    onAdded(listener) {
      tell = listener;
    },
  };
}
