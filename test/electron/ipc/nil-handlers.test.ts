/** The nil return by the calls that the page makes (spec 4.6): off until it is switched on, and in production only as test has taken it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EnvironmentName } from '../../../shared/core/access/environment.ts';
import { DEFAULT_NIL_SPELLING, type NilSpelling } from '../../../shared/core/leveranse/nil-spelling.ts';
import { calls } from '../../../shared/ipc/contract.ts';
import { CO_OP, draftOf } from '../delivery/make-ready.ts';
import { type DeliveringDesk, startDeliveringDesk, value } from './delivering-desk.ts';

const OTHER: NilSpelling = { ...DEFAULT_NIL_SPELLING, leveransetype: 'nulloppgave' };
/** Skatteetaten's own: real, as production wants it. */
const REAL = '974761076';

let app: DeliveringDesk;
beforeEach(async () => {
  app = await startDeliveringDesk();
  await spell(DEFAULT_NIL_SPELLING);
  // The practice authorities make keys and certificates first, which a busy machine is slow at.
}, 60_000);

async function spell(spelling: NilSpelling, isOn = true): Promise<void> {
  value(await app.settings.save({ settings: { language: 'nb', theme: 'system', nilReturn: { isOn, spelling } } }));
}

interface Wish {
  readonly environment?: EnvironmentName;
  readonly organisasjonsnummer?: string;
  readonly inntektsaar?: number;
  readonly isConfirmed?: boolean;
}

function send({ environment = 'practice', organisasjonsnummer = CO_OP, inntektsaar = 2024, isConfirmed = true }: Wish = {}) {
  const { oppgavegiver } = draftOf({ organisasjonsnummer }).state;
  if (oppgavegiver === null) throw new Error('no oppgavegiver');
  return app.calls['nil.send']({ environment, inntektsaar, oppgavegiver, oppgavegiverName: 'Samvirket Sør', isConfirmed });
}

async function show(environment: EnvironmentName, inntektsaar = 2024) {
  const shown = await app.calls['nil.show']({ environment, inntektsaar, organisasjonsnummer: CO_OP });
  return calls['nil.show'].reply.parse(value(shown));
}

const accepted = () => app.practice.journal();

describe('the nil return', () => {
  it.each<[string, () => Promise<void>]>([
    ['was never switched on', async () => void (await app.settings.save({ settings: { language: 'nb', theme: 'system' } }))],
    ['was switched off again', () => spell(DEFAULT_NIL_SPELLING, false)],
  ])('isn’t sent when it %s', async (_name, before) => {
    await before();
    expect(await send()).toMatchObject({ failure: { code: 'NIL_SWITCHED_OFF' } });
    expect(accepted()).toEqual([]);
  });

  it.each<[string, Wish]>([
    ['without its user’s word', { isConfirmed: false }],
    ['for a year that isn’t over', { inntektsaar: 2100 }],
    ['for a real co-op in practice', { organisasjonsnummer: REAL }],
  ])('isn’t sent %s', async (_name, wish) => {
    expect(await send(wish)).toMatchObject({ failure: { code: 'NIL_NOT_READY' } });
    expect(accepted()).toEqual([]);
  });

  it('is sent in the spelling of the settings, and stands in the ledger with nothing held', async () => {
    await spell(OTHER);
    const { head } = value(await send());
    expect(head.nil).toEqual(OTHER);
    expect(JSON.parse(app.practice.bodyOf(head.idempotencyKey)?.toString() ?? '').leveranse.leveransetype).toBe('nulloppgave');
    const list = calls['ledger.list'].reply.parse(value(await app.calls['ledger.list']({})));
    expect(list.entries).toMatchObject([{ inntektsaar: 2024, unsettled: 0, receipts: [{ nil: OTHER, antallOppgaver: 0 }], others: [] }]);
    const whose = { environmentName: 'practice', organisasjonsnummer: CO_OP, inntektsaar: 2024 };
    const nothing = { antallOppgaver: 0, sumUtbetaltBeloep: 0 };
    expect(value(await app.calls['ledger.held'](whose))).toEqual({ certain: nothing, earlierOnly: nothing });
  });

  it('is no list to correct: there is nothing to begin with', async () => {
    const { submissionId } = value(await send()).head;
    expect(await app.calls['correction.start']({ submissionId })).toMatchObject({ ok: false });
  });

  it('waits in the outbox without a network, and stands in the way of nobody else’s year', async () => {
    app.plug(false);
    const held = value(await send({ environment: 'test' }));
    expect(held.state).toEqual({ kind: 'prepared' });
    const list = calls['ledger.list'].reply.parse(value(await app.calls['ledger.list']({})));
    expect(list.entries).toMatchObject([{ others: [{ isNil: true, state: 'waiting', draftId: null }] }]);
    app.plug(true);
    const { submissionId } = held.head;
    expect(value(await app.calls['delivery.retry']({ submissionId })).state.kind).toBe('delivered');
    expect(accepted()).toHaveLength(1);
  });

  it('says beforehand that a list stands against it, and which', async () => {
    const draftId = await app.newDraft('practice');
    const { head } = value(await app.calls['delivery.send']({ draftId, draftRevision: await app.revision(draftId) }));
    expect((await show('practice', 2025)).against).toMatchObject({
      code: 'NIL_AFTER_LIST',
      data: { submissionId: head.submissionId },
    });
    expect((await show('practice', 2024)).against).toBeNull();
    expect((await show('test', 2025)).against).toBeNull();
    expect(await send({ inntektsaar: 2025 })).toMatchObject({ failure: { code: 'NIL_AFTER_LIST' } });
    expect(accepted()).toHaveLength(1);
  });
});

describe('in production', () => {
  const toProduction = () => send({ environment: 'production', organisasjonsnummer: REAL });

  it('only a spelling that test has taken is let out', async () => {
    expect(await toProduction()).toMatchObject({ failure: { code: 'NIL_NOT_TESTED' } });
    // Taken in practice is not taken in test.
    value(await send());
    expect(await toProduction()).toMatchObject({ failure: { code: 'NIL_NOT_TESTED' } });

    expect((await show('production')).tested).toBeNull();
    value(await send({ environment: 'test' }));
    expect((await show('production')).tested).toMatchObject({ status: 'levert' });
    await spell(OTHER);
    expect((await show('production')).tested).toBeNull();
    expect(await toProduction()).toMatchObject({ failure: { code: 'NIL_NOT_TESTED' } });
    const before = value(await app.calls['ledger.list']({})).entries.length;
    expect(before).toBe(2);

    await spell(DEFAULT_NIL_SPELLING);
    // It leaves the machine; the practice authority, which serves every environment here, has no use for a real co-op.
    expect(value(await toProduction())).toMatchObject({ head: { environmentName: 'production', nil: DEFAULT_NIL_SPELLING } });
  });

  it('not one that test took and rejected afterwards', async () => {
    app.practice.failNext({ kind: 'feedback', verdict: 'avvist', delayMs: 0 });
    const { submissionId } = value(await send({ environment: 'test' })).head;
    value(await app.calls['ledger.ask']({ submissionId }));
    expect((await show('production')).tested).toBeNull();
    expect(await toProduction()).toMatchObject({ failure: { code: 'NIL_NOT_TESTED' } });
  });
});
