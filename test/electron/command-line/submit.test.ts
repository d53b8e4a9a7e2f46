/** The shipped program on its way to a receipt. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { syntheticFoedselsnummer } from '../../fixtures/synthetic.ts';
import { checkSchema, deliveredSchema, failureSchema } from './contract.ts';
import { type Coop, startCoop } from './coop.ts';
import { list, MEMBERS, ORGANISASJONSNUMMER, PROFILE } from './lists.ts';
import { ended } from './program.ts';

let coop: Coop;
beforeAll(async () => {
  coop = await startCoop();
}, 60_000);
afterAll(() => coop.end());
beforeEach(() => coop.newStore());

describe('a list that is ready', () => {
  it('is delivered once, byte for byte as the receipt says', async () => {
    const ran = await coop.submit();
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
    const receipt = deliveredSchema.parse(ran.json());
    expect(receipt).toMatchObject({ antallOppgaver: 3, sumUtbetaltBeloep: 600 });
    const [delivery, ...others] = coop.accepted();
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      inntektsaar: 2025,
      organisasjonsnummer: ORGANISASJONSNUMMER,
      idempotencyKey: receipt.idempotencyKey,
      bodySha256: receipt.bodySha256,
      answer: { dialogId: receipt.dialogId, forsendelseId: receipt.forsendelseId },
    });
    const { leveranse } = JSON.parse(coop.practice.bodyOf(receipt.idempotencyKey)?.toString('utf8') ?? '');
    expect(leveranse).toMatchObject({
      kildesystem: expect.stringMatching(/^Kundeutbytte \d/),
      oppgavegiver: PROFILE.oppgavegiver,
      oppgavegiversLeveranseReferanse: receipt.oppgavegiversLeveranseReferanse,
      oppgaveoppsummering: { antallOppgaver: 3, sumUtbetaltBeloep: 600 },
    });
    expect(await filesThatName(/8528|degård|utbetaltBeloep/)).toEqual([]);
  });

  it('is not delivered again: the second time gives the first receipt', async () => {
    const first = await coop.submit();
    const second = await coop.submit();
    expect(second.status).toBe(0);
    expect(second.json()).toEqual(first.json());
    expect(second.stderr).toContain('levert før');
    expect(coop.accepted()).toHaveLength(1);
  });

  it('needs neither certificate nor client in practice, and the authorities remember after they have ended', async () => {
    const ownProfile = await coop.folder().file('own.json', JSON.stringify({ oppgavegiver: PROFILE.oppgavegiver }));
    const args = [...coop.order(), '--profile', ownProfile, '--environment', 'practice'];
    const ran = await coop.program.run(...args);
    expect(ran.status).toBe(0);
    const receipt = deliveredSchema.parse(ran.json());
    const journal = await readFile(join(coop.folder().path, 'store', 'practice', 'practice-journal.jsonl'), 'utf8');
    const lines = journal.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).bodySha256)).toEqual([receipt.bodySha256]);
    expect((await coop.program.run(...args)).json()).toEqual(ran.json());
  });
});

describe('a list that is not ready', () => {
  const submitList = (path: string, ...options: string[]) =>
    coop.program.run(...coop.order(path), '--environment', coop.files.environment, ...coop.key(), ...options);

  it('gives the document of check, and leaves no store behind', async () => {
    const ran = await submitList(await coop.folder().file('feil.xlsx', list([...MEMBERS, [4, '12345', 'Feil', 1]])));
    expect(ran.status).toBe(1);
    expect(checkSchema.parse(ran.json())).toMatchObject({ ready: false, problems: [{ code: 'IDENTIFIER_LENGTH', cell: 'B5' }] });
    await expect(readdir(join(coop.folder().path, 'store'))).rejects.toThrow('ENOENT');
  });

  it('has warnings that were not accepted, until they are', async () => {
    const rows = [...MEMBERS, [4, syntheticFoedselsnummer(205), 'x'.repeat(151), 400]];
    const path = await coop.folder().file('advarsel.xlsx', list(rows));
    const refused = await submitList(path);
    expect(refused.status).toBe(1);
    expect(checkSchema.parse(refused.json())).toMatchObject({ ready: false, problems: [{ code: 'NAME_LONG', severity: 'warning' }] });
    expect((await submitList(path, '--accept-warnings')).status).toBe(0);
    expect(coop.accepted()).toMatchObject([{ antallOppgaver: 4 }]);
  });

  it('cannot be read', async () => {
    const ran = await submitList(await coop.folder().file('tom.xlsx', ''));
    expect(ran.status).toBe(2);
    expect(failureSchema.parse(ran.json()).failure.code).toBe('FILE_EMPTY');
  });
});

describe('the store', () => {
  it('is locked while another process has it: 64, and it says so', async () => {
    coop.practice.failNext({ kind: 'slow', ms: 2_000 });
    const first = ended(coop.program.start(...coop.order(), '--environment', coop.files.environment, ...coop.key()));
    const lock = join(coop.folder().path, 'store', 'lock');
    await expect.poll(() => readFile(lock, 'utf8').catch(() => ''), { timeout: 15_000, interval: 20 }).toContain('"pid"');
    const second = await coop.submit();
    expect(second.status).toBe(64);
    expect(failureSchema.parse(second.json()).failure.code).toBe('STORE_LOCKED_BY_OTHER_PROCESS');
    expect((await first).status).toBe(0);
    expect(coop.accepted()).toHaveLength(1);
  });

  it('opens with its own passphrase only', async () => {
    await coop.submit();
    await writeFile(join(coop.folder().path, 'store-passphrase.txt'), 'en annen passfrase');
    const ran = await coop.resume();
    expect(ran.status).toBe(64);
    expect(failureSchema.parse(ran.json()).failure.code).toBe('STORE_WRONG_PASSPHRASE');
  });

  it('needs a passphrase where there is no keychain: 64, and it says which option', async () => {
    const { members, profile } = coop.files;
    const args = ['submit', members, '--profile', profile, '--inntektsaar', '2025', '--environment', 'practice', '--json'];
    const ran = await coop.program.run(...args);
    expect(ran.status).toBe(64);
    expect(failureSchema.parse(ran.json()).failure).toMatchObject({
      code: 'STORE_NEEDS_PASSPHRASE',
      message: expect.stringContaining('--store-passphrase-file'),
    });
  });
});

it('what is wrong with the order itself is wrong use', async () => {
  expect((await coop.submit('--inntektsaar', '2099')).status).toBe(64);
  const real = { ...PROFILE, oppgavegiver: { ...PROFILE.oppgavegiver, organisasjonsnummer: '974761076' } };
  const mismatch = await coop.submit('--profile', await coop.folder().file('real.json', JSON.stringify(real)));
  expect(mismatch.status).toBe(64);
  expect(failureSchema.parse(mismatch.json()).failure.message).toContain('oppdiktet');
});

/** Files of the store in which anybody could read this. */
async function filesThatName(text: RegExp): Promise<string[]> {
  const entries = await readdir(join(coop.folder().path, 'store'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(paths.length).toBeGreaterThan(2);
  const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return paths.filter((_, i) => text.test(contents[i] ?? ''));
}
