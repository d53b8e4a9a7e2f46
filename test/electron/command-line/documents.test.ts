import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { z } from '../../../shared/zod.ts';
import { deliveredSchema, failureSchema, unsureSchema } from './contract.ts';
import { type Coop, startCoop } from './coop.ts';
import { otherAuthority } from './other-authority.ts';

const documentsSchema = z.strictObject({
  status: z.enum(['levert', 'svar-mottatt', 'godkjent', 'godkjent-med-avvik', 'avvist']),
  documents: z.array(
    z.strictObject({
      file: z.string(),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      verdict: z.enum(['godkjent', 'godkjent-med-avvik', 'avvist', 'ukjent']).nullable(),
    }),
  ),
});

let coop: Coop;
beforeAll(async () => {
  coop = await startCoop();
}, 60_000);
afterAll(() => coop.end());

it('nothing yet is 6; then every document as it was received, as often as one asks', async () => {
  onTestFinished(await coop.newStore());
  coop.practice.failNext({ kind: 'feedback', verdict: 'godkjent', delayMs: 3_600_000 });
  const early = deliveredSchema.parse((await coop.submit()).json());
  const out = join(coop.folder().path, 'dokumenter');
  const documents = (submissionId: string, ...options: string[]) =>
    coop.program.run('documents', submissionId, '--out', out, ...coop.store(), ...options, '--json');
  const nothing = await documents(early.submissionId, ...coop.key());
  expect([nothing.status, nothing.json()]).toEqual([6, { status: 'nothing-yet', documents: [] }]);

  onTestFinished(await coop.newStore());
  coop.practice.failNext({ kind: 'feedback', verdict: 'godkjent', delayMs: 0 });
  const { submissionId } = deliveredSchema.parse((await coop.submit()).json());
  for (const round of [1, 2]) {
    const ran = await documents(submissionId, ...coop.key());
    expect(ran.status, `round ${round}: ${ran.stderr}`).toBe(0);
    const { status, documents: saved } = documentsSchema.parse(ran.json());
    expect([status, saved.map(({ verdict }) => verdict)]).toEqual(['godkjent', ['godkjent']]);
    const bytes = await readFile(saved[0]?.file ?? '');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(saved[0]?.sha256);
    expect(bytes.toString('utf8')).toContain('<leveransestatus>godkjent</leveransestatus>');
  }

  expect((await documents(submissionId)).status).toBe(5);
  expect((await documents(randomUUID(), ...coop.key())).status).toBe(64);
  expect((await documents('nonsense', ...coop.key())).status).toBe(64);
}, 60_000);

it('what was refused by the verdict, what could not be asked, what was never delivered', async () => {
  onTestFinished(await coop.newStore());
  const out = join(coop.folder().path, 'dokumenter');
  const documents = (submissionId: string, ...options: string[]) =>
    coop.program.run('documents', submissionId, '--out', out, ...coop.store(), ...coop.key(), '--json', ...options);

  coop.practice.failNext({ kind: 'cut', when: 'before' });
  const { submissionId } = unsureSchema.parse((await coop.submit()).json());
  expect(await documents(submissionId)).toMatchObject({ status: 6 });

  coop.practice.failNext({ kind: 'feedback', verdict: 'avvist', delayMs: 0 });
  expect((await coop.submit()).status).toBe(0);
  const down = await otherAuthority((response) => response.writeHead(503).end());
  try {
    const environment = { ...coop.practice.environment, name: 'eget-miljoe', dialogporten: { baseUrl: down.url } };
    const elsewhere = await coop.folder().file('down.json', JSON.stringify(environment));
    const ran = await documents(submissionId, '--environment', elsewhere);
    expect(ran.status).toBe(4);
    expect(failureSchema.parse(ran.json()).failure.code).toBe('DIALOGPORTEN_UNREACHABLE');
  } finally {
    down.close();
  }
  const ran = await documents(submissionId);
  expect(ran.status).toBe(0);
  const { status, documents: saved } = documentsSchema.parse(ran.json());
  expect([status, saved.map(({ verdict }) => verdict)]).toEqual(['avvist', ['avvist']]);
}, 120_000);
