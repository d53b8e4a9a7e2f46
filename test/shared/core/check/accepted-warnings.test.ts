import { describe, expect, it } from 'vitest';
import { acceptanceOf, acceptWarning } from '../../../../shared/core/check/accepted-warnings.ts';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { applyStep, type DraftEdit } from '../../../../shared/core/draft/draft.ts';
import { draftOf } from '../make-sheet.ts';

const RULES = { syntheticOnly: true };
const LONG = 'Samvirkelaget '.repeat(12);
const LONGER = 'Sambruksfjøset'.repeat(12);

function accepted(...edits: readonly DraftEdit[]): boolean {
  const draft = draftOf([['30908299902', LONG, 1]]);
  const before = checkDraft(draft, RULES);
  const [warning] = before.problems.filter(({ code }) => code === 'NAME_LONG');
  if (warning === undefined) throw new Error('the example has no warning');
  applyStep(draft, { kind: 'edit', edits: [acceptWarning(before, warning, 'Så langt er det')] });
  for (const edit of edits) applyStep(draft, { kind: 'edit', edits: [edit] });
  const check = checkDraft(draft, RULES);
  const same = [...check.problems].find(({ code }) => code === 'NAME_LONG');
  return same !== undefined && acceptanceOf(draft.state, check, same) !== undefined;
}

const setName = (text: string): DraftEdit => ({ kind: 'set-cell', row: 2, field: 'navn', text });

describe('an accepted warning', () => {
  it('stays accepted while its cell says the same', () => {
    expect(accepted()).toBe(true);
    expect(accepted({ kind: 'set-cell', row: 2, field: 'utbetaltBeloep', text: '7' })).toBe(true);
  });

  it('does not count for another value with the very same warning, and counts again when the value is back', () => {
    expect(LONGER.trim().length).toBe(LONG.trim().length + 1);
    expect(accepted(setName(LONGER.slice(1)))).toBe(false);
    expect(accepted(setName(LONGER.slice(1)), setName(LONG))).toBe(true);
  });

  it('keeps its reason, which undo takes away with it', () => {
    const draft = draftOf([['30908299902', LONG, 1]]);
    const check = checkDraft(draft, RULES);
    const [warning] = check.problems.filter(({ code }) => code === 'NAME_LONG');
    if (warning === undefined) throw new Error('the example has no warning');
    applyStep(draft, { kind: 'edit', edits: [acceptWarning(check, warning, 'Så langt er det')] });
    expect(acceptanceOf(draft.state, check, warning)?.reason).toBe('Så langt er det');
    applyStep(draft, { kind: 'undo' });
    expect(acceptanceOf(draft.state, check, warning)).toBeUndefined();
  });
});
