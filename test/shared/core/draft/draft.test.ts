import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutMemory } from '../../../../shared/core/columns/layout-memory.ts';
import { applyStep, type Draft, type DraftEdit, type DraftStep, draftStepSchema } from '../../../../shared/core/draft/draft.ts';
import { fieldSchema } from '../../../../shared/core/sheet/columns.ts';
import { SYNTHETIC_COOP } from '../make-ready-draft.ts';
import { draftOf } from '../make-sheet.ts';

const newDraft = (): Draft => draftOf([['12', 'Kari', 1]]);
const edit = (...edits: DraftEdit[]): DraftStep => ({ kind: 'edit', edits });
const LAYOUT: LayoutMemory = {
  organisasjonsnummer: '311131788',
  savedAt: '2025-01-20T10:00:00.000Z',
  file: 'liste',
  fingerprint: 'f',
  columns: [{ field: 'navn', letter: 'A', heading: 'Navn', key: 'navn' }],
};
const UNDO: DraftStep = { kind: 'undo' };
const REDO: DraftStep = { kind: 'redo' };

function draftAfter(...steps: readonly DraftStep[]): Draft {
  const draft = newDraft();
  for (const step of steps) applyStep(draft, step);
  return draft;
}

const row = fc.integer({ min: 1, max: 4 });
const anyEdit: fc.Arbitrary<DraftEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('set-cell' as const),
    row,
    field: fc.constantFrom(...fieldSchema.options),
    text: fc.option(fc.string({ maxLength: 5 })),
  }),
  fc.record({ kind: fc.constant('leave-out' as const), row, leftOut: fc.boolean() }),
  fc.record({
    kind: fc.constant('set-table' as const),
    table: fc.record({ headerRow: fc.nat(3), columns: fc.record({ navn: fc.constantFrom('A', 'B') }) }),
  }),
  fc.record({ kind: fc.constant('set-expected-sum' as const), kroner: fc.option(fc.nat(9)) }),
  fc.record({ kind: fc.constant('set-inntektsaar' as const), inntektsaar: fc.integer({ min: 2020, max: 2025 }) }),
  fc.record({
    kind: fc.constant('set-oppgavegiver' as const),
    name: fc.string({ maxLength: 3 }),
    oppgavegiver: fc.constantFrom(null, SYNTHETIC_COOP),
  }),
  fc.record(
    {
      kind: fc.constant('accept-warning' as const),
      key: fc.constantFrom('a', 'b'),
      accepted: fc.boolean(),
      reason: fc.string({ maxLength: 3 }),
      text: fc.constantFrom('x', 'y'),
    },
    { requiredKeys: ['kind', 'key', 'accepted'] },
  ),
  fc.record({ kind: fc.constant('add-row' as const), row: fc.integer({ min: 3, max: 5 }), added: fc.boolean() }),
  fc.record({ kind: fc.constant('set-last-layout' as const), layout: fc.constantFrom(null, LAYOUT) }),
  fc.record({ kind: fc.constant('confirm-payments' as const), confirmed: fc.boolean() }),
);
const anyStep: fc.Arbitrary<DraftStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.constant(UNDO) },
  { weight: 1, arbitrary: fc.constant(REDO) },
);

describe('applyStep', () => {
  it('changes what the edit says and nothing else', () => {
    const { state } = draftAfter(
      edit({ kind: 'set-cell', row: 2, field: 'navn', text: 'Ola' }, { kind: 'leave-out', row: 3, leftOut: true }),
    );
    expect([...state.cells]).toEqual([[2, { navn: 'Ola' }]]);
    expect([...state.leftOut]).toEqual([3]);
    expect(draftAfter().state).toEqual({ ...state, cells: new Map(), leftOut: new Set() });
  });

  it('takes an edited cell back to what the sheet says', () => {
    const { state } = draftAfter(
      edit({ kind: 'set-cell', row: 2, field: 'navn', text: 'Ola' }),
      edit({ kind: 'set-cell', row: 2, field: 'navn', text: null }),
    );
    expect(state.cells.size).toBe(0);
  });

  it('undoes a whole group at once, in the right order when it touched one cell twice', () => {
    const first: DraftEdit = { kind: 'set-cell', row: 2, field: 'navn', text: 'Ola' };
    const second: DraftEdit = { kind: 'set-cell', row: 2, field: 'navn', text: 'Per' };
    expect(draftAfter(edit(first, second)).state.cells.get(2)).toEqual({ navn: 'Per' });
    expect(draftAfter(edit(first, second), UNDO).state.cells.size).toBe(0);
    expect(draftAfter(edit(first, second), UNDO, REDO).state.cells.get(2)).toEqual({ navn: 'Per' });
  });

  it('has nothing to redo after a new edit', () => {
    const draft = draftAfter(
      edit({ kind: 'set-inntektsaar', inntektsaar: 2024 }),
      UNDO,
      edit({ kind: 'set-inntektsaar', inntektsaar: 2023 }),
    );
    expect(applyStep(draft, REDO)).toBe(false);
    expect(draft.state.inntektsaar).toBe(2023);
  });

  it('says so when there is nothing to undo or redo, and leaves the draft as it is', () => {
    const draft = newDraft();
    expect([applyStep(draft, UNDO), applyStep(draft, REDO)]).toEqual([false, false]);
    expect(draft).toEqual(newDraft());
  });
});

describe('whatever the user does', () => {
  it('undoing everything gives the draft as it was imported, and redoing everything gives it back', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const draft = draftAfter(...steps);
        const before = structuredClone(draft.state);
        const undone = draft.history.done.length;
        while (applyStep(draft, UNDO));
        expect(draft.state).toEqual(newDraft().state);
        for (let i = 0; i < undone; i++) expect(applyStep(draft, REDO)).toBe(true);
        expect(draft.state).toEqual(before);
      }),
    );
  });

  it('undo and redo always end where the edits that still count would have led', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const counting: DraftStep[] = [];
        const takenBack: DraftStep[] = [];
        for (const step of steps) {
          if (step.kind === 'edit') {
            counting.push(step);
            takenBack.length = 0;
          } else {
            const [from, to] = step.kind === 'undo' ? [counting, takenBack] : [takenBack, counting];
            const moved = from.pop();
            if (moved !== undefined) to.push(moved);
          }
        }
        expect(draftAfter(...steps).state).toEqual(draftAfter(...counting).state);
      }),
    );
  });

  it('replaying the log as it is stored gives the same draft, history included', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const stored = steps.map((step) => draftStepSchema.parse(JSON.parse(JSON.stringify(step))));
        expect(draftAfter(...stored)).toEqual(draftAfter(...steps));
      }),
    );
  });

  it('the sheet never changes', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        expect(draftAfter(...steps).sheet).toEqual(newDraft().sheet);
      }),
    );
  });
});
