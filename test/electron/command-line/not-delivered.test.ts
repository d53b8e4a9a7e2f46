/** The shipped program where the authority refuses, or isn't heard from, or the process is killed; and how `resume` ends it. */
import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';
import { deliveredSchema, noAccessSchema, refusedSchema, resumedSchema, unsureSchema } from './contract.ts';
import { type Coop, certificateOf, startCoop } from './coop.ts';
import { list, MEMBERS } from './lists.ts';
import { otherAuthority } from './other-authority.ts';
import { ended } from './program.ts';

// Several starts of the program each, on a machine that may have much else to do.
vi.setConfig({ testTimeout: 120_000 });

let coop: Coop;
beforeAll(async () => {
  coop = await startCoop();
}, 60_000);
afterAll(() => coop.end());
beforeEach(() => coop.newStore());

const resumeIt = () => coop.resume('--environment', coop.files.environment, ...coop.key());

describe('an authority that refuses', () => {
  it('3: what it says is in the document, with its codes', async () => {
    const ran = await coop.submit('--inntektsaar', '2019');
    expect(ran.status).toBe(3);
    const { failure } = refusedSchema.parse(ran.json());
    const spesifisering = [{ kode: 'GLD_1027', sti: 'leveranse/inntektsaar' }];
    expect(failure).toMatchObject({ httpStatus: 400, kode: 'GLD_010', spesifisering });
    expect(coop.accepted()).toEqual([]);
  });

  it('3: what is about a receiver leads to her cell', async () => {
    const detail = { kode: 'GLD_1201', melding: 'Feil', sti: 'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer' };
    const error = { kode: 'GLD_010', melding: 'Nei', korrelasjonsid: '5d2f', spesifisering: [{ ...detail, angittVerdi: '1' }] };
    const strict = await otherAuthority((response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(error)),
    );
    try {
      const ran = await coop.submit('--environment', await coop.environmentAt(strict.url));
      expect(ran.status).toBe(3);
      expect(refusedSchema.parse(ran.json()).failure.spesifisering).toEqual([{ ...detail, row: 3, cell: 'B3' }]);
    } finally {
      strict.close();
    }
  });

  it('5: Maskinporten, with its own code; the delivery waits for access', async () => {
    coop.practice.failNext({ kind: 'status', at: 'maskinporten', status: 400, mp: 'MP-250' });
    const ran = await coop.submit();
    expect(ran.status).toBe(5);
    const { failure } = noAccessSchema.parse(ran.json());
    expect(failure).toMatchObject({ code: 'MASKINPORTEN_REFUSED', mp: 'MP-250', message: expect.stringContaining('(MP-250)') });
    expect(coop.accepted()).toEqual([]);
    expect((await resumeIt()).status).toBe(0);
    expect(coop.accepted()).toHaveLength(1);
  });

  it('5: another co-op’s certificate', async () => {
    const ran = await coop.submit('--p12', await certificateOf(coop, syntheticOrganisasjonsnummer(77)));
    expect(ran.status).toBe(5);
    expect(noAccessSchema.parse(ran.json()).failure.code).toBe('MASKINPORTEN_REFUSED');
    expect(coop.accepted()).toEqual([]);
  });

  it('5: a certificate that the built-in practice has not made', async () => {
    const ran = await coop.program.run(...coop.order(), '--environment', 'practice', ...coop.key());
    expect(ran.status).toBe(5);
    expect(noAccessSchema.parse(ran.json()).failure.code).toBe('MASKINPORTEN_REFUSED');
  });
});

describe('an answer that never came', () => {
  it.each([
    ['after it was accepted', { kind: 'cut', when: 'after' }],
    ['before it arrived', { kind: 'cut', when: 'before' }],
  ] as const)('4: cut %s; resume finishes it, once', async (_, fault) => {
    coop.practice.failNext(fault);
    const ran = await coop.submit();
    expect(ran.status).toBe(4);
    const { submissionId } = unsureSchema.parse(ran.json());
    expect(ran.stderr).toContain('resume');

    const resumed = await resumeIt();
    expect(resumed.status).toBe(0);
    const { status, submissions } = resumedSchema.parse(resumed.json());
    expect({ status, count: submissions.length }).toEqual({ status: 'delivered', count: 1 });
    const receipt = deliveredSchema.parse(submissions[0]);
    expect(receipt.submissionId).toBe(submissionId);
    expect(coop.accepted()).toMatchObject([{ bodySha256: receipt.bodySha256, idempotencyKey: receipt.idempotencyKey }]);

    const again = await resumeIt();
    expect(again.status).toBe(0);
    expect(again.json()).toEqual({ status: 'nothing', submissions: [] });
    expect(coop.accepted()).toEqual([]);
  });

  it('4: a key that was used before; says what Altinn has, and keeps the key', async () => {
    coop.practice.failNext({ kind: 'cut', when: 'after' });
    const { submissionId } = unsureSchema.parse((await coop.submit()).json());
    coop.practice.failNext({ kind: 'status', at: 'skatteetaten', status: 409, kode: 'GLD_019' });
    const ran = await coop.submit();
    // What other tests delivered a moment ago may be among them: it is the same co-op, from another store.
    expect(ran).toMatchObject({ status: 4, stderr: expect.stringMatching(/I Altinn ligger det (en dialog|\d+ dialoger) om kundeutbytte/) });
    expect(unsureSchema.parse(ran.json())).toEqual({ status: 'unsure', submissionId });
    expect((await resumeIt()).status).toBe(0);
    expect(coop.accepted()).toHaveLength(1);
  });

  it('4: sent elsewhere; nobody there hears of it', async () => {
    let heard = 0;
    const foreign = await otherAuthority((response) => {
      heard += 1;
      response.writeHead(200).end('{}');
    });
    const turncoat = await otherAuthority((response) => response.writeHead(307, { location: `${foreign.url}/v1/2025` }).end());
    try {
      const ran = await coop.submit('--environment', await coop.environmentAt(turncoat.url));
      expect(ran.status).toBe(4);
      unsureSchema.parse(ran.json());
      expect(heard).toBe(0);
    } finally {
      foreign.close();
      turncoat.close();
    }
  });

  it('submitting the same list again finishes it too', async () => {
    coop.practice.failNext({ kind: 'cut', when: 'after' });
    const { submissionId } = unsureSchema.parse((await coop.submit()).json());
    expect(deliveredSchema.parse((await coop.submit()).json()).submissionId).toBe(submissionId);
    expect(coop.accepted()).toHaveLength(1);
  });

  it('resume ends with the worst of what it handled, and says each', async () => {
    const other = await coop.folder().file('andre.xlsx', list(MEMBERS.slice(1)));
    coop.practice.failNext({ kind: 'cut', when: 'before' });
    const first = unsureSchema.parse((await coop.submit()).json());
    coop.practice.failNext({ kind: 'cut', when: 'before' });
    const submitOther = (...options: string[]) =>
      coop.program.run(...coop.order(other), '--environment', coop.files.environment, ...coop.key(), ...options);
    const second = unsureSchema.parse((await submitOther('--inntektsaar', '2024')).json());
    // Another list for the year that isn't settled stays here: the two could arrive in the wrong order.
    const held = await submitOther();
    expect(held).toMatchObject({ status: 4, stderr: expect.stringContaining('avklart') });
    expect(unsureSchema.parse(held.json())).toEqual({ status: 'unsure', submissionId: first.submissionId });

    const spesifisering = [{ kode: 'GLD_1022', sti: 'leveranse/oppgave/0/utbetaltBeloep' }];
    coop.practice.failNext({ kind: 'status', at: 'skatteetaten', status: 400, kode: 'GLD_010', spesifisering });
    const resumed = await resumeIt();
    expect(resumed.status).toBe(3);
    const { status, submissions } = resumedSchema.parse(resumed.json());
    expect(status).toBe('refused');
    expect(submissions).toMatchObject([
      { status: 'refused', submissionId: first.submissionId, failure: { spesifisering: [{ kode: 'GLD_1022', row: 2, cell: 'D2' }] } },
      { status: 'delivered', submissionId: second.submissionId },
    ]);
    expect(coop.accepted()).toHaveLength(1);
  });

  it('resume leaves alone what goes elsewhere, and says when it lacks what it needs', async () => {
    coop.practice.failNext({ kind: 'cut', when: 'before' });
    await coop.submit();
    const elsewhere = await coop.resume('--environment', 'test', ...coop.key());
    expect(elsewhere).toMatchObject({ status: 0, stderr: expect.stringContaining('annet miljø') });
    expect(elsewhere.json()).toEqual({ status: 'nothing', submissions: [] });

    const withoutKey = await coop.resume('--environment', coop.files.environment);
    expect(withoutKey.status).toBe(4);
    expect(resumedSchema.parse(withoutKey.json())).toMatchObject({ status: 'unsure', submissions: [{ status: 'unsure' }] });
    expect(coop.accepted()).toEqual([]);
    // Without an environment it goes where it was going, also when that is one of the user's own.
    expect((await coop.resume(...coop.key())).status).toBe(0);
    expect(coop.accepted()).toHaveLength(1);
  });
});

it('a process that is killed while it sends loses nothing and sends nothing twice', async () => {
  const events = new EventEmitter();
  const asked = once(events, 'asked');
  const silent = await otherAuthority(() => events.emit('asked'));
  try {
    const child = coop.program.start(...coop.order(), '--environment', await coop.environmentAt(silent.url), ...coop.key());
    const killed = ended(child);
    await asked;
    child.kill('SIGKILL');
    expect((await killed).status).toBe(null);
  } finally {
    silent.close();
  }
  expect((await resumeIt()).status).toBe(0);
  expect((await coop.submit()).status).toBe(0);
  expect(coop.accepted()).toHaveLength(1);
});
