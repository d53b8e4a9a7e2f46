/** What comes after a receipt: documents, the ledger, the export, the verifier. Against real authorities on loopback and a real store. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitBeforePoll } from '../../../../electron/delivery/feedback/poll-plan.ts';
import { holdings } from '../../../../electron/delivery/ledger/holdings.ts';
import { knownReceivers } from '../../../../electron/delivery/ledger/known-receivers.ts';
import { makeDelivery } from '../../../../electron/delivery/send/deliver.ts';
import { OpenDraft } from '../../../../electron/drafts/store/open-draft.ts';
import { WorkingDraft } from '../../../../electron/drafts/work/working-draft.ts';
import { totalsOf } from '../../../../shared/core/delivery/held.ts';
import type { Draft } from '../../../../shared/core/draft/draft.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf } from '../../../shared/core/make-sheet.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { META } from '../store.ts';
import { access, asked, clock, deliver, ledger, options, outbox, practice, reopen, store } from './after-delivery-setup.ts';

describe('the ledger', () => {
  it('has every delivery and document in one chain, over restarts', async () => {
    const first = await deliver();
    await asked(first);
    await deliver(101, { ...META, draftId: 'a3b1c2d4-0000-4000-8000-000000000001' });
    const lines = [...ledger.lines()];
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['receipt', 'document', 'receipt']);
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      expect(JSON.parse(line).previous).toBe(before === undefined ? null : createHash('sha256').update(before).digest('hex'));
    }
    await ledger.close();
    await reopen();
    expect(ledger.lines()).toEqual(lines);
    expect(ledger.isWhole).toBe(true);
  });

  it('enters at the next start what the process died over', async () => {
    const { maskinporten } = options;
    const sent = await makeDelivery({ outbox, maskinporten, fetch, clock }).send(readyDraft(), META, access);
    expect(ledger.receipts()).toEqual([]);
    await ledger.close();
    await reopen();
    expect(ledger.receipts().map(({ record }) => record.delivery.submissionId)).toEqual([sent.ok && sent.value.head.submissionId]);
  });

  it('says that it isn’t whole when a record was cut out on disk', async () => {
    await deliver();
    await deliver(101, { ...META, draftId: 'a3b1c2d4-0000-4000-8000-000000000001' });
    await ledger.close();
    const path = join(store.directory, 'receipts.journal');
    const bytes = readFileSync(path);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    await reopen();
    expect(ledger.isWhole).toBe(false);
    expect(ledger.receipts()).toHaveLength(2);
  });

  it('adds up what is held; a rejected delivery isn’t', async () => {
    await asked(await deliver());
    practice.failNext({ kind: 'feedback', verdict: 'avvist' });
    await asked(await deliver(5000, { ...META, draftId: 'a3b1c2d4-0000-4000-8000-000000000001' }));
    const held = await holdings(ledger, outbox, { environmentName: 'practice', organisasjonsnummer: CO_OP, inntektsaar: 2025 });
    expect(held.ok && totalsOf(held.value.certain.values())).toEqual({ antallOppgaver: 3, sumUtbetaltBeloep: 600 });
  });
});

describe('whom a co-op delivered last', () => {
  const known = (organisasjonsnummer: string | undefined) =>
    knownReceivers(ledger, outbox, { environmentName: 'practice', organisasjonsnummer });

  it('is known by number and name to its own next list, and to no other co-op’s', async () => {
    expect(await known(CO_OP)).toEqual(new Map());
    await deliver();
    const delivered = new Map([
      [syntheticFoedselsnummer(0), 'Mottaker Ærlig 0'],
      [syntheticFoedselsnummer(1), 'Mottaker Ærlig 1'],
      [syntheticOrganisasjonsnummer(2), 'Mottaker Ærlig 2'],
    ]);
    expect(await known(CO_OP)).toEqual(delivered);
    // Nobody else has delivered here, so it is known before the user has said whose list it is.
    expect(await known(undefined)).toEqual(delivered);
    expect(await known(syntheticOrganisasjonsnummer(99))).toEqual(new Map());
    expect(await knownReceivers(ledger, outbox, { environmentName: 'test', organisasjonsnummer: CO_OP })).toEqual(new Map());
  });

  it('puts a slip in this year’s list right, as a suggestion at its cell', async () => {
    await deliver();
    const number = syntheticFoedselsnummer(1);
    const slipped = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
    const draft = draftOf([[slipped, 'Mottaker Ærlig 1', 500]]);
    const working = new WorkingDraft(openedDraft(draft), { askKnown: () => known(CO_OP) });
    await working.checked();
    expect([...working.check.problems]).toMatchObject([
      { code: 'FOEDSELSNUMMER_CHECK_DIGITS', cell: 'A2', fixes: [{ kind: 'replace', value: number, why: 'KNOWN_NUMBER' }] },
    ]);
    // Without that evidence nothing is suggested, though the digits alone would allow it.
    const alone = new WorkingDraft(openedDraft(draft));
    await alone.checked();
    expect([...alone.check.problems]).toMatchObject([{ cell: 'A2', fixes: [] }]);
  });
});

/** A draft as if it were open, of which no step is to be kept. */
function openedDraft(draft: Draft): OpenDraft {
  return new OpenDraft({
    draft,
    revision: 0,
    savedAt: draft.head.createdAt,
    log: { append: async () => undefined, damage: null },
    clock,
    keepSheet: async () => undefined,
    onClose: async () => undefined,
  });
}

it.each([
  [0, 5_000],
  [4_999, 1],
  [5_000, 15_000],
  [20_000, 30_000],
  [50_000, 60_000],
  [110_000, 300_000],
  [3_599_999, undefined],
  [3_600_000, undefined],
])('asks again by the schedule: %d ms after the receipt', (age, wait) => {
  const next = waitBeforePoll(new Date(0), new Date(age));
  if (age === 3_599_999) expect(next).toBeLessThanOrEqual(300_000);
  else expect(next).toBe(wait);
});
