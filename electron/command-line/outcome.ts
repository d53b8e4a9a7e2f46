/** How a command ends: its exit status, and what it says to programs and to people. */
import type { Failure } from '../../shared/core/failure.ts';
import { failureSentence } from '../../shared/text/failure-text.ts';

/** A contract. `unexpected` is none of it: a fault in the program, as sysexits.h numbers it. */
export const EXIT = {
  done: 0,
  notReady: 1,
  unreadable: 2,
  refused: 3,
  unsure: 4,
  noAccess: 5,
  nothingYet: 6,
  usage: 64,
  unexpected: 70,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

export interface Outcome {
  readonly status: ExitStatus;
  /** Standard output with `--json`: this document and nothing else. */
  readonly document: unknown;
  /** Standard output without it. */
  readonly text: string;
  /** For standard error in either case. Holds no personal data. */
  readonly note?: string;
  /** Goes on until asked to stop, after all of the above has been said. */
  readonly stay?: () => Promise<void>;
}

/** Wrong usage: one sentence. The way to call the program follows on standard error. */
export function wrongUse(message: string, code = 'USAGE'): Outcome {
  return { status: EXIT.usage, document: { failure: { code, message } }, text: '', note: message };
}

/** What was given can't be used, and its failure says why. */
export function unusable(failure: Failure, status: ExitStatus = EXIT.usage): Outcome {
  const message = failureSentence('nb', failure);
  return { status, document: { failure: { code: failure.code, message } }, text: '', note: message };
}
