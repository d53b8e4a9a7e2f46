/** Sending, correcting and asking for diagnostics, by the calls that the page makes. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PracticeDelivery } from '../../../electron/practice/known/practice-journal.ts';
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import { calls } from '../../../shared/ipc/contract.ts';
import { syntheticFoedselsnummer } from '../../fixtures/synthetic.ts';
import { CO_OP, draftOf } from '../delivery/make-ready.ts';
import { type DeliveringDesk, startDeliveringDesk, value } from './delivering-desk.ts';

const WHOSE = { environmentName: 'practice', organisasjonsnummer: CO_OP, inntektsaar: 2025 };
const ALL = ['new', 'changed', 'same', 'gone'] as const;
let app: DeliveringDesk;
beforeEach(async () => {
  app = await startDeliveringDesk();
  // The practice authorities make keys and certificates first, which a busy machine is slow at.
}, 60_000);

async function send(draftId: string): Promise<Submission> {
  return value(await app.calls['delivery.send']({ draftId, draftRevision: await app.revision(draftId) }));
}

const accepted = (): readonly PracticeDelivery[] => app.practice.journal();

describe('without a network', () => {
  beforeEach(() => app.plug(false));

  it('Send waits in the outbox until its user, online again, says so', async () => {
    const draftId = await app.newDraft('test');
    const held = await send(draftId);
    expect(held.state).toEqual({ kind: 'prepared' });
    // Pressed again, and the app's own going on with things: nothing leaves.
    expect((await send(draftId)).head).toEqual(held.head);
    expect(value(await app.calls['delivery.resume']({}))).toEqual([]);
    app.plug(true);
    expect(value(await app.calls['delivery.resume']({}))).toEqual([]);
    expect(accepted()).toEqual([]);
    expect(value(await app.calls['delivery.ofDraft']({ draftId }))).toEqual([held]);

    const sent = await send(draftId);
    expect(sent).toMatchObject({ head: held.head, state: { kind: 'delivered' } });
    expect(accepted().map(({ idempotencyKey }) => idempotencyKey)).toEqual([held.head.idempotencyKey]);
  });

  it('what waits gives way to a draft that was changed meanwhile', async () => {
    const draftId = await app.newDraft('test');
    const held = await send(draftId);
    await app.edit(draftId, { kind: 'set-cell', row: 4, field: 'utbetaltBeloep', text: '7000' });
    app.plug(true);
    const sent = await send(draftId);
    expect(sent.head.idempotencyKey).not.toBe(held.head.idempotencyKey);
    expect(value(await app.calls['delivery.ofDraft']({ draftId }))).toEqual([sent]);
    expect(accepted().map(({ sumUtbetaltBeloep }) => sumUtbetaltBeloep)).toEqual([sent.head.sumUtbetaltBeloep]);
  });

  it('a rehearsal needs none', async () => {
    expect((await send(await app.newDraft('practice'))).state.kind).toBe('delivered');
  });
});

it('a draft that was changed since it was shown is not sent', async () => {
  const draftId = await app.newDraft('practice');
  const seen = await app.revision(draftId);
  await app.edit(draftId, { kind: 'set-cell', row: 4, field: 'utbetaltBeloep', text: '7000' });
  expect(await app.calls['delivery.send']({ draftId, draftRevision: seen })).toMatchObject({ failure: { code: 'NOT_READY' } });
  expect(accepted()).toEqual([]);
});

describe('a correction', () => {
  /** From the receipt of `draftId` to a new draft. */
  async function correct(draftId: string): Promise<string> {
    const { submissionId } = (await send(draftId)).head;
    const view = calls['correction.start'].reply.parse(value(await app.calls['correction.start']({ submissionId })));
    expect(view.draftId).not.toBe(draftId);
    await app.edit(view.draftId, { kind: 'confirm-payments', confirmed: true });
    return view.draftId;
  }

  async function differences(draftId: string, kinds: readonly (typeof ALL)[number][] = ALL, from = 0, count = 500) {
    const asked = await app.calls['correction.differences']({ draftId, kinds: [...kinds], from, count, unmasked: true });
    return calls['correction.differences'].reply.parse(value(asked));
  }

  it('begins as what was delivered, with nothing changed', async () => {
    const draftId = await correct(await app.newDraft('practice'));
    const shown = await differences(draftId);
    expect(shown).toMatchObject({ counts: { new: 0, changed: 0, same: 3, gone: 0 }, total: 3 });
    expect(shown.before).toEqual(shown.after);
    expect(shown.afterWithGone).toEqual(shown.after);
  });

  it('shows each receiver who is changed, new or gone, and the totals, and is sent as a whole', async () => {
    const draftId = await correct(await app.newDraft('practice'));
    const before = value(await app.calls['ledger.held'](WHOSE)).certain;
    await app.edit(
      draftId,
      { kind: 'set-cell', row: 4, field: 'utbetaltBeloep', text: '7000' },
      { kind: 'leave-out', row: 5, leftOut: true },
    );
    const shown = await differences(draftId);
    expect(shown.counts).toEqual({ new: 0, changed: 1, same: 1, gone: 1 });
    expect(shown.before).toEqual(before);
    expect(shown.after).toEqual({ antallOppgaver: 2, sumUtbetaltBeloep: before.sumUtbetaltBeloep - 100 + 7000 - 200 });
    expect(shown.afterWithGone).toEqual({ antallOppgaver: 3, sumUtbetaltBeloep: shown.after.sumUtbetaltBeloep + 200 });
    expect(shown.differences.map(({ kind, row, before: was, after }) => [kind, row, was?.utbetaltBeloep, after?.utbetaltBeloep])).toEqual([
      ['changed', 4, 100, 7000],
      ['same', 6, 300, 300],
      ['gone', null, 200, undefined],
    ]);
    // By page and by kind.
    expect(await differences(draftId, ['gone'])).toMatchObject({
      total: 1,
      differences: [{ kind: 'gone', identifikator: syntheticFoedselsnummer(1) }],
    });
    expect(await differences(draftId, ALL, 1, 1)).toMatchObject({ from: 1, total: 3, differences: [{ kind: 'same' }] });

    const sent = await send(draftId);
    expect(accepted().map(({ antallOppgaver, sumUtbetaltBeloep }) => ({ antallOppgaver, sumUtbetaltBeloep }))).toEqual([
      before,
      shown.after,
    ]);
    expect(sent.state.kind).toBe('delivered');
    const held = value(await app.calls['ledger.held'](WHOSE));
    expect(held).toEqual({ certain: shown.after, earlierOnly: { antallOppgaver: 1, sumUtbetaltBeloep: 200 } });
  });

  it('of a correction starts from what that one said', async () => {
    const second = await correct(await app.newDraft('practice'));
    await app.edit(second, { kind: 'set-cell', row: 4, field: 'utbetaltBeloep', text: '7000' });
    await app.edit(second, { kind: 'confirm-payments', confirmed: true });
    const third = await correct(second);
    expect((await differences(third)).counts).toEqual({ new: 0, changed: 0, same: 3, gone: 0 });
    await app.edit(third, { kind: 'set-cell', row: 4, field: 'utbetaltBeloep', text: '100' });
    expect((await differences(third, ['changed'])).differences).toMatchObject([
      { before: { utbetaltBeloep: 7000 }, after: { utbetaltBeloep: 100 } },
    ]);
  });

  it('is possible when the draft is gone: from what is held', async () => {
    const draftId = await app.newDraft('practice');
    const { submissionId } = (await send(draftId)).head;
    await app.desk.closeDraft(draftId);
    value(await value(await app.desk.opened()).store.drafts.remove(draftId));
    const view = value(await app.calls['correction.start']({ submissionId }));
    const { oppgavegiver } = draftOf().state;
    await app.edit(view.draftId, { kind: 'set-oppgavegiver', name: 'Samvirket Sør', oppgavegiver });
    expect((await differences(view.draftId)).counts).toEqual({ new: 0, changed: 0, same: 3, gone: 0 });
  });

  it('needs to know who reports, and a receipt to begin from', async () => {
    const draftId = await app.newDraft('practice');
    await app.edit(draftId, { kind: 'set-oppgavegiver', name: '', oppgavegiver: null });
    const args = { draftId, kinds: [...ALL], from: 0, count: 10, unmasked: false };
    expect(await app.calls['correction.differences'](args)).toMatchObject({ failure: { code: 'NOT_READY' } });
    const submissionId = '00000000-0000-4000-8000-000000000000';
    expect(await app.calls['correction.start']({ submissionId })).toMatchObject({ failure: { code: 'SUBMISSION_NOT_FOUND' } });
  });
});

it('diagnostics of a delivery lead to its cause, and to nobody', async () => {
  const draftId = await app.newDraft('practice');
  const spesifisering = [{ kode: 'GLD_1022', sti: 'leveranse/oppgave/1/utbetaltBeloep' }];
  app.practice.failNext({ kind: 'status', at: 'skatteetaten', status: 400, kode: 'GLD_010', spesifisering });
  const { head, state } = await send(draftId);
  if (state.kind !== 'refused') throw new Error(state.kind);
  const text = value(await app.calls['delivery.diagnostics']({ submissionId: head.submissionId }));
  for (const fact of [
    'Kundeutbytte: 1.2.3\nElectron: 45.0.0\nSystem: linux 6 x64\n',
    `Submission: ${head.submissionId}\n`,
    `Key: ${head.idempotencyKey}\n`,
    'State: refused, HTTP 400\n',
    ' sending\n',
    `    GLD_010, korrelasjonsid ${state.refusal.korrelasjonsid}\n    GLD_1022 at oppgave 1, utbetaltBeloep\n`,
  ])
    expect(text).toContain(fact);
  for (const personal of ['Kari', 'Samvirket', 'Mottaker', 'medlemmer.xlsx', CO_OP, '80080000']) expect(text).not.toContain(personal);
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await app.calls['delivery.diagnostics']({ submissionId: unknown })).toMatchObject({ failure: { code: 'SUBMISSION_NOT_FOUND' } });
});
