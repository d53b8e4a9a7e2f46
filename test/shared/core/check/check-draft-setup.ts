/** A check of a few rows, written as they stand in a sheet. */
import type { Check } from '../../../../shared/core/check/check.ts';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { applyStep, type Draft, type DraftEdit } from '../../../../shared/core/draft/draft.ts';
import type { Table } from '../../../../shared/core/sheet/columns.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf, type TestCell } from '../make-sheet.ts';

export const KARI = syntheticFoedselsnummer(100);
export const OLA = syntheticFoedselsnummer(101);
export const LAGET = syntheticOrganisasjonsnummer(7);
const RULES = { syntheticOnly: true };

export function check(rows: readonly (readonly TestCell[])[], edits: readonly DraftEdit[] = [], table?: Table): Check {
  return checkDraft(edited(draftOf(rows, table), edits), RULES);
}

export function edited(draft: Draft, edits: readonly DraftEdit[]): Draft {
  if (edits.length > 0) applyStep(draft, { kind: 'edit', edits: [...edits] });
  return draft;
}

/** `CELL CODE` for each problem, in order. */
export function codes({ problems }: Check): string[] {
  return problems.map(({ cell, code }) => `${cell ?? 'sheet'} ${code}`);
}

export const setCell = (row: number, field: 'identifikator' | 'navn' | 'utbetaltBeloep', text: string): DraftEdit => ({
  kind: 'set-cell',
  row,
  field,
  text,
});

export const leaveOut = (row: number): DraftEdit => ({ kind: 'leave-out', row, leftOut: true });
