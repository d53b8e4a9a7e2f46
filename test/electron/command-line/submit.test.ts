/** The way to a receipt by the shipped program, against practice authorities that run here and can be told to fail. */
import { EventEmitter, once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Practice, startPractice } from '../../../electron/practice/start-practice.ts';
import type { Environment } from '../../../shared/core/environment.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';
import { checkSchema, deliveredSchema, failureSchema, noAccessSchema, refusedSchema, resumedSchema, unsureSchema } from './contract.ts';
import { list, MEMBERS, ORGANISASJONSNUMMER, PROFILE } from './lists.ts';
import { buildProgram, ended, type Program } from './program.ts';

let program: Program;
let practice: Practice;
/** What doesn't change from test to test. */
let given: TemporaryFolder;
let p12: string;
let passphrase: string;
let environment: string;
let profile: string;
let members: string;
/** A store and whatever else a test leaves behind. */
let folder: TemporaryFolder;

beforeAll(async () => {
  [program, practice, given] = await Promise.all([
    buildProgram(),
    startPractice({ directory: null, clock: { now: () => new Date() } }),
    temporaryFolder(),
  ]);
  const identity = await practice.identityFor(ORGANISASJONSNUMMER);
  p12 = await given.file('øving.p12', identity.p12('ærlig talt'));
  passphrase = await given.file('passphrase.txt', 'ærlig talt\n');
  environment = await given.file('env.json', JSON.stringify({ ...practice.environment, name: 'eget-miljoe' } satisfies Environment));
  profile = await given.file('profile.json', JSON.stringify({ ...PROFILE, maskinporten: { clientId: practice.clientId } }));
  members = await given.file('medlemmer.xlsx', list());
}, 60_000);
afterAll(async () => {
  await practice.close();
  await program.remove();
  await given.remove();
});
beforeEach(async () => {
  accepted();
  folder = await temporaryFolder();
  await folder.file('store-passphrase.txt', 'lang nok passfrase\n');
  return () => folder.remove();
});

const store = () => ['--store', join(folder.path, 'store'), '--store-passphrase-file', join(folder.path, 'store-passphrase.txt')];
const key = () => ['--p12', p12, '--passphrase-file', passphrase];
const order = (file = members) => ['submit', file, '--profile', profile, '--inntektsaar', '2025', ...store(), '--json'];
const submit = (...options: string[]) => program.run(...order(), '--environment', environment, ...key(), ...options);
const resume = (...options: string[]) => program.run('resume', ...store(), '--json', ...options);
/** What the authorities have accepted since the last call. */
let seen = 0;
function accepted() {
  const news = practice.journal().slice(seen);
  seen = practice.journal().length;
  return news;
}

describe('a list that is ready', () => {
  it('is delivered once, byte for byte as the receipt says', async () => {
    const ran = await submit();
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
    const receipt = deliveredSchema.parse(ran.json());
    expect(receipt).toMatchObject({ antallOppgaver: 3, sumUtbetaltBeloep: 600 });
    const [delivery, ...others] = accepted();
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      inntektsaar: 2025,
      organisasjonsnummer: ORGANISASJONSNUMMER,
      idempotencyKey: receipt.idempotencyKey,
      bodySha256: receipt.bodySha256,
      answer: { dialogId: receipt.dialogId, forsendelseId: receipt.forsendelseId },
    });
    const { leveranse } = JSON.parse(practice.bodyOf(receipt.idempotencyKey)?.toString('utf8') ?? '');
    expect(leveranse).toMatchObject({
      kildesystem: expect.stringMatching(/^Kundeutbytte \d/),
      oppgavegiver: PROFILE.oppgavegiver,
      oppgavegiversLeveranseReferanse: receipt.oppgavegiversLeveranseReferanse,
      oppgaveoppsummering: { antallOppgaver: 3, sumUtbetaltBeloep: 600 },
    });
    expect(await filesThatName(/8528|degård|utbetaltBeloep/)).toEqual([]);
  });

  it('is not delivered again: the second time gives the first receipt', async () => {
    const first = await submit();
    const second = await submit();
    expect(second.status).toBe(0);
    expect(second.json()).toEqual(first.json());
    expect(second.stderr).toContain('levert før');
    expect(accepted()).toHaveLength(1);
  });

  it('needs neither certificate nor client in practice, and the authorities remember after they have ended', async () => {
    const ownProfile = await folder.file('own.json', JSON.stringify({ oppgavegiver: PROFILE.oppgavegiver }));
    const args = [...order(), '--profile', ownProfile, '--environment', 'practice'];
    const ran = await program.run(...args);
    expect(ran.status).toBe(0);
    const receipt = deliveredSchema.parse(ran.json());
    const journal = await readFile(join(folder.path, 'store', 'practice', 'practice-journal.jsonl'), 'utf8');
    expect(
      journal
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).bodySha256),
    ).toEqual([receipt.bodySha256]);
    expect((await program.run(...args)).json()).toEqual(ran.json());
  });
});

describe('a list that is not ready', () => {
  it('gives the document of check, and leaves no store behind', async () => {
    const rows = [...MEMBERS, [4, '12345', 'Feil', 1]];
    const ran = await program.run(...order(await folder.file('feil.xlsx', list(rows))), '--environment', environment, ...key());
    expect(ran.status).toBe(1);
    const document = checkSchema.parse(ran.json());
    expect(document).toMatchObject({ ready: false, problems: [{ code: 'IDENTIFIER_LENGTH', cell: 'B5' }] });
    await expect(readFile(join(folder.path, 'store', 'key.json'))).rejects.toThrow('ENOENT');
  });

  it('has warnings that were not accepted, until they are', async () => {
    const rows = [...MEMBERS, [4, syntheticFoedselsnummer(205), 'x'.repeat(151), 400]];
    const args = [...order(await folder.file('advarsel.xlsx', list(rows))), '--environment', environment, ...key()];
    const refused = await program.run(...args);
    expect(refused.status).toBe(1);
    expect(checkSchema.parse(refused.json())).toMatchObject({ ready: false, problems: [{ code: 'NAME_LONG', severity: 'warning' }] });
    expect((await program.run(...args, '--accept-warnings')).status).toBe(0);
    expect(accepted()).toMatchObject([{ antallOppgaver: 4 }]);
  });

  it('cannot be read', async () => {
    const ran = await program.run(...order(await folder.file('tom.xlsx', '')), '--environment', environment, ...key());
    expect(ran.status).toBe(2);
    expect(failureSchema.parse(ran.json()).failure.code).toBe('FILE_EMPTY');
  });
});

describe('an authority that refuses', () => {
  it('3: what it says is in the document, with its codes', async () => {
    const ran = await submit('--inntektsaar', '2019');
    expect(ran.status).toBe(3);
    const { failure } = refusedSchema.parse(ran.json());
    expect(failure).toMatchObject({
      httpStatus: 400,
      kode: 'GLD_010',
      spesifisering: [{ kode: 'GLD_1027', sti: 'leveranse/inntektsaar' }],
    });
    expect(accepted()).toEqual([]);
  });

  it('3: what is about a receiver leads to her cell', async () => {
    const error = {
      kode: 'GLD_010',
      melding: 'Feil i innholdet',
      korrelasjonsid: '5d2f',
      spesifisering: [{ kode: 'GLD_1201', melding: 'Feil', sti: 'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer', angittVerdi: '1' }],
    };
    const strict = await authority((response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(error)),
    );
    try {
      const ran = await submit('--environment', await environmentAt(strict.url));
      expect(ran.status).toBe(3);
      const { failure } = refusedSchema.parse(ran.json());
      expect(failure.spesifisering).toEqual([
        { kode: 'GLD_1201', melding: 'Feil', sti: 'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer', row: 3, cell: 'B3' },
      ]);
    } finally {
      strict.close();
    }
  });

  it('5: Maskinporten, with its own code, and the delivery waits for access', async () => {
    practice.failNext({ kind: 'status', at: 'maskinporten', status: 400, mp: 'MP-250' });
    const ran = await submit();
    expect(ran.status).toBe(5);
    expect(noAccessSchema.parse(ran.json()).failure).toMatchObject({
      code: 'MASKINPORTEN_REFUSED',
      mp: 'MP-250',
      message: expect.stringContaining('(MP-250)'),
    });
    expect(accepted()).toEqual([]);
    const resumed = await resume('--environment', environment, ...key());
    expect(resumed.status).toBe(0);
    expect(accepted()).toHaveLength(1);
  });

  it('5: another co-op’s certificate', async () => {
    const other = await practice.identityFor(syntheticOrganisasjonsnummer(77));
    const ran = await submit('--p12', await folder.file('annen.p12', other.p12('ærlig talt')));
    expect(ran.status).toBe(5);
    noAccessSchema.parse(ran.json());
    expect(accepted()).toEqual([]);
  });

  it('5: a certificate that the built-in practice has not made', async () => {
    const ran = await program.run(...order(), '--environment', 'practice', ...key());
    expect(ran.status).toBe(5);
    expect(noAccessSchema.parse(ran.json()).failure.code).toBe('MASKINPORTEN_REFUSED');
  });
});

describe('an answer that never came', () => {
  it.each([
    ['lost after it was accepted', { kind: 'cut', when: 'after' }],
    ['lost before it arrived', { kind: 'cut', when: 'before' }],
  ] as const)('4: %s; resume finishes it, once', async (_, fault) => {
    practice.failNext(fault);
    const ran = await submit();
    expect(ran.status).toBe(4);
    const { submissionId } = unsureSchema.parse(ran.json());
    expect(ran.stderr).toContain('resume');

    const resumed = await resume('--environment', environment, ...key());
    expect(resumed.status).toBe(0);
    const { status, submissions } = resumedSchema.parse(resumed.json());
    expect({ status, count: submissions.length }).toEqual({ status: 'delivered', count: 1 });
    const receipt = deliveredSchema.parse(submissions[0]);
    expect(receipt.submissionId).toBe(submissionId);
    expect(accepted()).toMatchObject([{ bodySha256: receipt.bodySha256, idempotencyKey: receipt.idempotencyKey }]);

    const again = await resume('--environment', environment, ...key());
    expect(again.status).toBe(0);
    expect(again.json()).toEqual({ status: 'nothing', submissions: [] });
    expect(accepted()).toEqual([]);
  });

  it('submitting the same list again finishes it too', async () => {
    practice.failNext({ kind: 'cut', when: 'after' });
    const { submissionId } = unsureSchema.parse((await submit()).json());
    expect(deliveredSchema.parse((await submit()).json()).submissionId).toBe(submissionId);
    expect(accepted()).toHaveLength(1);
  });

  it('resume leaves alone what goes elsewhere, and says when it lacks what it needs', async () => {
    practice.failNext({ kind: 'cut', when: 'before' });
    await submit();
    const elsewhere = await resume('--environment', 'test', ...key());
    expect(elsewhere).toMatchObject({ status: 0, stderr: expect.stringContaining('annet miljø') });
    expect(elsewhere.json()).toEqual({ status: 'nothing', submissions: [] });

    const unknown = await resume(...key());
    expect(unknown.status).toBe(4);
    expect(resumedSchema.parse(unknown.json())).toMatchObject({ status: 'unsure', submissions: [{ status: 'unsure' }] });
    const withoutKey = await resume('--environment', environment);
    expect(withoutKey.status).toBe(4);
    expect(accepted()).toEqual([]);
  });
});

describe('the store', () => {
  it('is locked while another process has it: 64, and it says so', async () => {
    practice.failNext({ kind: 'slow', ms: 2_000 });
    const first = program.start(...order(), '--environment', environment, ...key());
    const result = ended(first);
    await lockIsHeld(join(folder.path, 'store', 'lock'));
    const second = await submit();
    expect(second.status).toBe(64);
    expect(failureSchema.parse(second.json()).failure.code).toBe('STORE_LOCKED_BY_OTHER_PROCESS');
    expect((await result).status).toBe(0);
    expect(accepted()).toHaveLength(1);
  });

  it('opens with its own passphrase only', async () => {
    await submit();
    await writeFile(join(folder.path, 'store-passphrase.txt'), 'en annen passfrase');
    const ran = await resume();
    expect(ran.status).toBe(64);
    expect(failureSchema.parse(ran.json()).failure.code).toBe('STORE_WRONG_PASSPHRASE');
  });

  it('needs a passphrase where there is no keychain: 64, and it says which option', async () => {
    const ran = await program.run('submit', members, '--profile', profile, '--inntektsaar', '2025', '--environment', 'practice', '--json');
    expect(ran.status).toBe(64);
    expect(failureSchema.parse(ran.json()).failure).toMatchObject({
      code: 'STORE_NEEDS_PASSPHRASE',
      message: expect.stringContaining('--store-passphrase-file'),
    });
  });
});

it('a process that is killed while it sends loses nothing and sends nothing twice', async () => {
  const events = new EventEmitter();
  const asked = once(events, 'asked');
  const silent = await authority(() => events.emit('asked'));
  try {
    const child = program.start(...order(), '--environment', await environmentAt(silent.url), ...key());
    const result = ended(child);
    await asked;
    child.kill('SIGKILL');
    expect((await result).status).toBe(null);
  } finally {
    silent.close();
  }
  expect((await resume('--environment', environment, ...key())).status).toBe(0);
  expect((await submit()).status).toBe(0);
  expect(accepted()).toHaveLength(1);
});

it('what is wrong with the order itself is wrong use', async () => {
  const future = await submit('--inntektsaar', '2099');
  expect(future.status).toBe(64);
  const real = { ...PROFILE, oppgavegiver: { ...PROFILE.oppgavegiver, organisasjonsnummer: '974761076' } };
  const mismatch = await submit('--profile', await folder.file('real.json', JSON.stringify(real)));
  expect(mismatch.status).toBe(64);
  expect(failureSchema.parse(mismatch.json()).failure.message).toContain('oppdiktet');
});

/** Files of the store in which anybody could read this. */
async function filesThatName(text: RegExp): Promise<string[]> {
  const entries = await readdir(join(folder.path, 'store'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(paths.length).toBeGreaterThan(2);
  const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return paths.filter((_, i) => text.test(contents[i] ?? ''));
}

async function lockIsHeld(path: string): Promise<void> {
  await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 15_000, interval: 20 }).toContain('"pid"');
}

/** An authority in Skatteetaten's place that does what a test wants with a delivery. */
async function authority(onDelivery: (response: ServerResponse) => void): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => onDelivery(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
}

/** The same environment by name, with Skatteetaten elsewhere. */
function environmentAt(url: string): Promise<string> {
  return folder.file('env.json', JSON.stringify({ ...practice.environment, name: 'eget-miljoe', skatteetaten: { baseUrl: url } }));
}
