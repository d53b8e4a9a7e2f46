import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from '../../../shared/zod.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';
import { deliveredSchema } from './contract.ts';
import { list } from './lists.ts';
import { buildProgram, type Program } from './program.ts';

const readySchema = z.strictObject({
  environment: z.string(),
  p12: z.string(),
  passphraseFile: z.string(),
  profile: z.string(),
  journal: z.string(),
  ports: z.strictObject({ maskinporten: z.int(), skatteetaten: z.int(), altinn: z.int() }),
});

let program: Program;
let folder: TemporaryFolder;
beforeAll(async () => {
  [program, folder] = await Promise.all([buildProgram(), temporaryFolder()]);
}, 60_000);
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

it('serves the practice authorities until it is asked to stop, with all that a delivery to them needs', async () => {
  const child = program.start('practice', '--dir', join(folder.path, 'øving'), '--json');
  const exit = once(child, 'exit');
  try {
    if (child.stdout === null) throw new Error('no standard output');
    const [line] = await once(createInterface(child.stdout), 'line');
    const ready = readySchema.parse(JSON.parse(String(line)));
    const env = JSON.parse(await readFile(ready.environment, 'utf8'));
    expect(env.maskinporten.issuer).toBe(`http://127.0.0.1:${ready.ports.maskinporten}/`);

    const members = await folder.file('medlemmer.xlsx', list());
    const storePassphrase = await folder.file('store.txt', 'en passfrase');
    const ran = await program.run(
      ...['submit', members, '--profile', ready.profile, '--p12', ready.p12, '--passphrase-file', ready.passphraseFile],
      ...['--environment', ready.environment, '--inntektsaar', '2025', '--json'],
      ...['--store', join(folder.path, 'store'), '--store-passphrase-file', storePassphrase],
    );
    expect(ran.stderr).toBe('');
    const receipt = deliveredSchema.parse(ran.json());
    const journal = (await readFile(ready.journal, 'utf8')).trim().split('\n');
    expect(journal.map((entry) => JSON.parse(entry).bodySha256)).toEqual([receipt.bodySha256]);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await exit).toEqual([0, null]);
});
