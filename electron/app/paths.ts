/** Where things lie: the built parts beside main's bundle, and the user's data. */
import { join } from 'node:path';

export interface Paths {
  readonly preload: string;
  readonly page: string;
  readonly sheetReader: string;
  readonly p12Opener: string;
  readonly practiceJudge: string;
  readonly sample: string;
  readonly licences: string;
  readonly icon: string;
  /** Drafts, outbox and receipts, encrypted. */
  readonly store: string;
  /** The same while this machine has no keychain and no passphrase was chosen; emptied at start and at the end. */
  readonly sessionStore: string;
  readonly settings: string;
  readonly practice: string;
  /** Which keys there are: public facts, in clear. The keys themselves are in the OS keychain. */
  readonly keys: string;
  /** An expert's own environment files. */
  readonly environments: string;
}

/** `bundleFolder` is where main's own bundle lies (`dist/main`), `dataFolder` the app's data folder in the user's profile. */
export function pathsFrom(bundleFolder: string, dataFolder: string): Paths {
  const dist = join(bundleFolder, '..');
  return {
    preload: join(dist, 'preload', 'preload.cjs'),
    page: join(dist, 'renderer'),
    sheetReader: join(dist, 'sheet', 'reader.js'),
    p12Opener: join(dist, 'p12', 'opener.js'),
    practiceJudge: join(dist, 'judge', 'judge.js'),
    sample: join(dist, 'main', 'eksempelark.xlsx'),
    licences: join(dist, 'main', 'licences.txt'),
    icon: join(dist, 'main', 'window.png'),
    store: join(dataFolder, 'store'),
    sessionStore: join(dataFolder, 'session-store'),
    settings: join(dataFolder, 'settings.json'),
    practice: join(dataFolder, 'practice'),
    keys: keysIn(dataFolder),
    environments: join(dataFolder, 'environments'),
  };
}

/** Known before anything else is: what goes wrong at the very start is logged too. */
export function logsIn(dataFolder: string): string {
  return join(dataFolder, 'logs');
}

/** The command line finds the window's keys by this too. */
export function keysIn(dataFolder: string): string {
  return join(dataFolder, 'keys.json');
}
