/** Appends records as fast as it can, and prints the number of each one once it is acknowledged. Arguments: journal, key in hex. */
import { createSecretKey } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openJournal } from '../../../electron/files/journal.ts';

const [path = '', hex = ''] = process.argv.slice(2);
const journal = await openJournal({ path, key: createSecretKey(Buffer.from(hex, 'hex')), context: 'killed' });
for (let n = journal.records.length; ; n += 1) {
  await journal.append(Buffer.from(`record ${n} ${'x'.repeat((n * 37) % 3000)}`));
  writeSync(1, `${n}\n`);
}
