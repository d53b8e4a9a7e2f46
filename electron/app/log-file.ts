/** The log on disk: a few files of limited size, the newest first. What can't be written is lost, and nothing else stops for it. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface LogFileOptions {
  readonly directory: string;
  /** A file that has reached this becomes the next older one. */
  readonly maxBytes: number;
  /** How many older ones are kept beside it. */
  readonly older: number;
}

export const LOG_FILE = 'kundeutbytte.log';

/** Gives the function that writes a line. In order and at once, because a log is read after what came last. */
export function openLogFile({ directory, maxBytes, older }: LogFileOptions): (line: string) => void {
  const path = (age: number) => join(directory, age === 0 ? LOG_FILE : `kundeutbytte.${age}.log`);
  let bytes: number | undefined;

  const turnOver = (): void => {
    for (let age = older - 1; age >= 0; age--) {
      try {
        renameSync(path(age), path(age + 1));
      } catch {
        // There are not that many yet.
      }
    }
    bytes = 0;
  };

  return (line) => {
    try {
      if (bytes === undefined) {
        mkdirSync(directory, { recursive: true });
        bytes = sizeOf(path(0));
      }
      if (bytes >= maxBytes) turnOver();
      appendFileSync(path(0), line);
      bytes += Buffer.byteLength(line);
    } catch {
      // A full disk or a read-only folder: the user hears of it where something of hers can't be saved.
      bytes = undefined;
    }
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
