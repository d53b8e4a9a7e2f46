import { createSecretKey, randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from '../../../electron/files/journal.ts';
import { runChild } from './child.ts';
import { tempFolder } from './temp-folder.ts';

const ROUNDS = 10;

test('a process killed in the middle of appends: every append that it acknowledged is there, in order', { timeout: 120_000 }, async () => {
  const key = randomBytes(32);
  const path = join(await tempFolder(), 'log');
  let known = -1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = runChild('append-until-killed.ts', [path, key.toString('hex')]);
    const stopAfter = randomInt(1, 40);
    let last = known;
    for (let lines = 0; lines < stopAfter; lines += 1) last = Number(await child.nextLine());
    child.process.kill('SIGKILL');
    // What it could still print was acknowledged as well.
    for (let line = await child.nextLine(); line !== undefined; line = await child.nextLine()) last = Number(line);
    await child.ended();
    expect(child.process.signalCode).toBe('SIGKILL');
    expect(last).toBeGreaterThan(known);

    const journal = await openJournal({ path, key: createSecretKey(key), context: 'killed' });
    await journal.close();
    expect(journal.damage?.kind ?? 'torn-tail').toBe('torn-tail');
    expect(journal.records.length).toBeGreaterThan(last);
    expect(journal.records.map(String)).toEqual(journal.records.map((_, n) => `record ${n} ${'x'.repeat((n * 37) % 3000)}`));
    known = journal.records.length - 1;
  }
});
