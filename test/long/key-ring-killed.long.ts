import { test } from 'vitest';
import { killWhileImporting } from '../electron/access/key-ring-session.ts';
import { noKeychainBecause } from '../electron/access/keychain/real-keychain.ts';
import { times } from './times.ts';

test.skipIf(noKeychainBecause !== undefined)('a process killed while it imports a key leaves whole keys and nothing else', async () => {
  const { cutShort, through } = await killWhileImporting(times('KEYCHAIN_KILLS', 60));
  process.stderr.write(`${cutShort} imports were cut short, ${through} had come through\n`);
});
