import { describe, expect, it } from 'vitest';
import { acceptWarning } from '../../../../shared/core/check/accepted-warnings.ts';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { withProblems } from '../../../../shared/core/check/row-problem.ts';
import type { LayoutMemory } from '../../../../shared/core/columns/layout-memory.ts';
import { applyStep, type Draft, type DraftEdit } from '../../../../shared/core/draft/draft.ts';
import { makeReady, whatBlocks } from '../../../../shared/core/leveranse/ready.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { preparedDraft, RULES, readyDraft, SYNTHETIC_COOP, TODAY } from '../make-ready-draft.ts';
import type { TestCell } from '../make-sheet.ts';

const KARI = syntheticFoedselsnummer(100);
const LAGET = syntheticOrganisasjonsnummer(7);
const ROWS: TestCell[][] = [
  [LAGET, 'Laget SA', 4300],
  [KARI, 'Kari Nordmann', 5700],
];

/** The kinds of what stands in the way; empty when the draft is ready. */
function blockers(
  rows: readonly (readonly TestCell[])[],
  edits: readonly DraftEdit[] = [],
  { syntheticOnly = true, today = TODAY } = {},
): string[] {
  const draft = preparedDraft(rows, edits);
  const result = makeReady(draft, checkDraft(draft, { syntheticOnly }), { syntheticOnly }, today);
  return result.ok
    ? []
    : result.failure.map((blocker) => ('problem' in blocker ? `${blocker.kind} ${blocker.problem.code}` : blocker.kind));
}

const coop = (organisasjonsnummer: string): DraftEdit => ({
  kind: 'set-oppgavegiver',
  name: 'Laget',
  oppgavegiver: { ...SYNTHETIC_COOP, organisasjonsnummer },
});

describe('a draft that is ready', () => {
  it('holds what will be sent, in the sheet’s order and in whole kroner', () => {
    expect(readyDraft(ROWS)).toMatchObject({
      oppgavegiver: SYNTHETIC_COOP,
      inntektsaar: 2025,
      oppgaver: [
        { oppgaveeier: { organisasjonsnummer: LAGET, navn: 'Laget SA' }, utbetaltBeloep: 4300 },
        { oppgaveeier: { foedselsnummer: KARI, navn: 'Kari Nordmann' }, utbetaltBeloep: 5700 },
      ],
      rows: [2, 3],
      sumUtbetaltBeloep: 10000,
    });
  });

  it('holds neither rows that were left out nor sum rows', () => {
    const ready = readyDraft(
      [...ROWS, [KARI, 'Kari en gang til', 1], [null, 'Sum', 10001]],
      [{ kind: 'leave-out', row: 4, leftOut: true }],
    );
    expect(ready.rows).toEqual([2, 3]);
  });

  it('holds repaired identifiers as they are repaired', () => {
    const ready = readyDraft([[Number(syntheticFoedselsnummer(3)), 'Kari', 1]]);
    expect(ready.oppgaver[0]?.oppgaveeier).toEqual({ foedselsnummer: syntheticFoedselsnummer(3), navn: 'Kari' });
  });
});

describe('what stands in the way', () => {
  it('nothing', () => {
    expect(blockers(ROWS)).toEqual([]);
  });

  it('every error', () => {
    expect(blockers([['12', '', 'x']])).toEqual(['problem IDENTIFIER_LENGTH', 'problem NAME_MISSING', 'problem AMOUNT_NOT_NUMBER']);
    expect(blockers([])).toEqual(['problem NO_ROWS']);
  });

  it('warnings until each is accepted', () => {
    const rows = [
      ['30908299902', 'Kari', 1],
      [KARI, 'x'.repeat(151), 1],
    ];
    const check = checkDraft(preparedDraft(rows), { syntheticOnly: true });
    const accepts = check.problems.map((warning) => acceptWarning(check, warning));
    expect(blockers(rows)).toEqual(['warning-not-accepted FOEDSELSNUMMER_2032', 'warning-not-accepted NAME_LONG']);
    expect(blockers(rows, accepts.slice(0, 1))).toEqual(['warning-not-accepted NAME_LONG']);
    expect(blockers(rows, accepts)).toEqual([]);
  });

  it('a warning that has changed since it was accepted', () => {
    const expectSum = (kroner: number): DraftEdit => ({ kind: 'set-expected-sum', kroner });
    const check = checkDraft(preparedDraft(ROWS, [expectSum(9000)]), { syntheticOnly: true });
    const accepted = check.problems.map((warning) => acceptWarning(check, warning));
    expect(blockers(ROWS, [expectSum(9000), ...accepted])).toEqual([]);
    expect(blockers(ROWS, [expectSum(9001), ...accepted])).toEqual(['warning-not-accepted SUM_DIFFERS']);
  });

  it('columns that have not been found', () => {
    const table: DraftEdit = { kind: 'set-table', table: { headerRow: 1, columns: { identifikator: 'A', navn: 'B' } } };
    expect(blockers(ROWS, [table])).toEqual(['columns-missing']);
  });

  it('nobody who reports', () => {
    expect(blockers(ROWS, [{ kind: 'set-oppgavegiver', name: '', oppgavegiver: null }])).toEqual(['oppgavegiver-missing']);
  });

  it('a real co-op in test, a synthetic one in production, and a number that is neither', () => {
    const real: TestCell[][] = [['20036914700', 'Kari', 1]];
    expect(blockers(ROWS, [coop('974761076')])).toEqual(['oppgavegiver-not-for-environment']);
    expect(blockers(ROWS, [coop('123456785')])).toEqual(['oppgavegiver-not-for-environment']);
    expect(blockers(real, [coop('311131788')], { syntheticOnly: false })).toEqual(['oppgavegiver-not-for-environment']);
    expect(blockers(real, [coop('123456785')], { syntheticOnly: false })).toEqual(['oppgavegiver-not-for-environment']);
    expect(blockers(real, [coop('974761076')], { syntheticOnly: false })).toEqual([]);
  });

  it('a year that has not begun in Oslo; the current one may be reported', () => {
    const year = (inntektsaar: number): DraftEdit => ({ kind: 'set-inntektsaar', inntektsaar });
    expect(blockers(ROWS, [year(2026)])).toEqual([]);
    expect(blockers(ROWS, [year(2027)])).toEqual(['inntektsaar-in-future']);
    expect(blockers(ROWS, [year(2026)], { today: '2025-12-31' })).toEqual(['inntektsaar-in-future']);
  });

  it('payments that nobody has confirmed', () => {
    expect(blockers(ROWS, [{ kind: 'confirm-payments', confirmed: false }])).toEqual(['payments-not-confirmed']);
  });

  it('everything is said at once', () => {
    const edits: DraftEdit[] = [
      { kind: 'set-oppgavegiver', name: '', oppgavegiver: null },
      { kind: 'confirm-payments', confirmed: false },
      { kind: 'set-inntektsaar', inntektsaar: 2030 },
      { kind: 'set-expected-sum', kroner: 1 },
    ];
    expect(blockers([['12', 'Kari', 1284]], edits)).toEqual([
      'problem IDENTIFIER_LENGTH',
      'warning-not-accepted SUM_DIFFERS',
      'oppgavegiver-missing',
      'inntektsaar-in-future',
      'payments-not-confirmed',
    ]);
  });

  it('columns that stand otherwise than last time, until the user has said that they are right', () => {
    const prepared = preparedDraft(ROWS);
    const { table } = prepared.state;
    const lastLayout: LayoutMemory = {
      fingerprint: 'another',
      organisasjonsnummer: '311131788',
      file: 'medlemsliste',
      savedAt: '2025-01-20T10:00:00.000Z',
      columns: [{ field: 'navn', letter: 'A', heading: 'Navn', key: 'navn' }],
    };
    const draft: Draft = { ...prepared, state: { ...prepared.state, lastLayout }, sheet: prepared.sheet };
    const blockers = () => whatBlocks(draft, checkDraft(draft, RULES), RULES, TODAY).map(({ kind }) => kind);
    expect(blockers()).toEqual(['layout-change-undecided']);
    expect(makeReady(draft, checkDraft(draft, RULES), RULES, TODAY).ok).toBe(false);
    applyStep(draft, { kind: 'edit', edits: [{ kind: 'set-table', table: { ...table, changeAccepted: true } }] });
    expect(blockers()).toEqual([]);
  });

  it('a check that does not belong to the draft is a bug and never sent', () => {
    const draft = preparedDraft(ROWS);
    const check = checkDraft(draft, { syntheticOnly: true });
    const broken = { ...check, rows: check.rows.map((row) => ({ ...withProblems(row, row.problems), navn: undefined })) };
    expect(() => makeReady(draft, broken, { syntheticOnly: true }, TODAY)).toThrow('row 2 has no error but lacks a value');
  });
});
