import { expect, it } from 'vitest';
import { ledgerView } from '../../../../electron/delivery/ledger/ledger-view.ts';
import type { Receipt } from '../../../../shared/core/delivery/receipt.ts';
import type { Submission, SubmissionHead, SubmissionState } from '../../../../shared/core/delivery/submission.ts';
import { failure } from '../../../../shared/core/failure.ts';
import { aSubmission } from '../../../renderer/state/examples.ts';

const AT = '2026-01-23T13:02:00Z';
const UNSURE: SubmissionState = { kind: 'unsure', at: AT, failure: failure('SKATTEETATEN_UNREACHABLE') };
const DELIVERED = aSubmission().state;

function submission(state: SubmissionState, head: Partial<SubmissionHead> = {}): Submission {
  return { head: { ...aSubmission().head, ...head }, state };
}

function receiptOf({ head, state }: Submission, number: number): Receipt {
  if (state.kind !== 'delivered') throw new Error('not delivered');
  const { rows: _rows, columns: _columns, ...delivery } = head;
  const record = { version: 1, number, previous: null, kind: 'receipt', at: state.at, delivery, answer: state.answer } as const;
  return { record, sha256: 'd'.repeat(64), documents: [] };
}

const view = (submissions: readonly Submission[], isWhole = true) => {
  const receipts = submissions.filter(({ state }) => state.kind === 'delivered').map((one, n) => receiptOf(one, n + 1));
  return ledgerView({ isWhole, receipts: () => receipts }, submissions);
};

it('has an entry for what has no receipt yet, with what became of it', () => {
  const ids = ['1', '2', '3', '4'].map((digit) => `9b2d1e0f-4a6c-4f0a-8c4e-3d5b4a1f9c7${digit}`);
  const { entries } = view([
    submission({ kind: 'prepared' }, { submissionId: ids[0] ?? '' }),
    submission({ kind: 'no-access', failure: failure('MASKINPORTEN_UNREACHABLE') }, { submissionId: ids[1] ?? '' }),
    submission(UNSURE, { submissionId: ids[2] ?? '' }),
    submission(
      { kind: 'refused', at: AT, refusal: { httpStatus: 400, spesifisering: [] } },
      { submissionId: ids[3] ?? '', part: { contentSha256: 'e'.repeat(64), number: 2, of: 3 } },
    ),
  ]);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ unsettled: 1, receipts: [] });
  expect(entries[0]?.others.map(({ state }) => state)).toEqual(['refused', 'unsure', 'waiting', 'waiting']);
  expect(entries[0]?.others[0]?.part).toEqual({ number: 2, of: 3 });
});

it('keeps co-ops, years and environments apart, the latest year first', () => {
  const { entries } = view([
    submission(DELIVERED, { inntektsaar: 2024 }),
    submission(DELIVERED, {
      submissionId: '9b2d1e0f-4a6c-4f0a-8c4e-3d5b4a1f9c71',
      oppgavegiverName: 'Ås lag',
      organisasjonsnummer: '210000005',
    }),
    submission(DELIVERED, { submissionId: '9b2d1e0f-4a6c-4f0a-8c4e-3d5b4a1f9c72' }),
    submission(DELIVERED, { submissionId: '9b2d1e0f-4a6c-4f0a-8c4e-3d5b4a1f9c73', environmentName: 'production' }),
  ]);
  expect(entries.map((entry) => [entry.inntektsaar, entry.oppgavegiverName, entry.environmentName])).toEqual([
    [2025, 'Bygdelaget SA', 'practice'],
    [2025, 'Bygdelaget SA', 'production'],
    [2025, 'Ås lag', 'practice'],
    [2024, 'Bygdelaget SA', 'practice'],
  ]);
});

it('calls a co-op what its latest delivery called it, and shows that delivery first', () => {
  const [entry] = view([
    submission(DELIVERED, { oppgavegiverName: 'Bygdelaget' }),
    submission(DELIVERED, { submissionId: '9b2d1e0f-4a6c-4f0a-8c4e-3d5b4a1f9c71', oppgavegiverName: 'Bygdelaget SA' }),
  ]).entries;
  expect(entry?.oppgavegiverName).toBe('Bygdelaget SA');
  expect(entry?.receipts.map(({ number }) => number)).toEqual([2, 1]);
  expect(entry?.others).toEqual([]);
});

it('says when something is missing', () => {
  expect(view([], false)).toEqual({ isWhole: false, entries: [] });
});
