/** The command line: `npm run --silent kundeutbytte -- check medlemmer.xlsx`. Plain Node; the same functions as the window. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { notObeyedText } from '../../shared/text/command-line.ts';
import { keychainSecrets } from '../access/keychain/secrets.ts';
import { forkChildProcess } from '../process/child-process.ts';
import { makeSheetReader } from '../sheet/sheet-reader.ts';
import { keepTls } from './keep-tls.ts';
import { run } from './run.ts';
import { appDataFolder } from './store.ts';

// npm changes to the project's folder first; what the user typed is relative to where she typed it.
if (process.env.npm_lifecycle_event === 'kundeutbytte' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// Whoever they were set for, it wasn't for a co-op's key and its members' numbers.
const notObeyed = keepTls(process.env);

const world = {
  clock: { now: () => new Date() },
  fetch,
  newUuid: randomUUID,
  secrets: keychainSecrets(),
  reader: makeSheetReader({ fork: forkChildProcess(join(import.meta.dirname, '..', 'sheet', 'reader.js')) }),
  dataFolder: appDataFolder(process.platform, process.env),
  standardOutput: (text: string) => process.stdout.write(text),
  standardError: (text: string) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  untilStopped: () =>
    new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
};

for (const name of notObeyed) world.standardError(`${notObeyedText(name)}\n`);
// Not `process.exit`: a pipe that is still being written to would be cut off.
process.exitCode = await run(world, process.argv.slice(2));
