import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../../electron/sheet/reader/read-sheet.ts';
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { applyStep, type Draft, type DraftEdit } from '../../../shared/core/draft/draft.ts';
import { draftOfSheet } from '../../fixtures/draft-of-sheet.ts';
import { SAMPLE_PATH } from '../../fixtures/sample-path.ts';
import { SAMPLE_ROWS, sampleSheet } from '../../fixtures/sample-sheet.ts';

const PRACTICE = { syntheticOnly: true };

let draft: Draft;
beforeAll(async () => {
  const reply = await readSheet({ path: SAMPLE_PATH, format: 'zip', sheet: undefined });
  if (!reply.ok) throw new Error(reply.failure);
  draft = draftOfSheet(reply.value.sheet);
});

function problems() {
  return checkDraft(draft, PRACTICE).problems.map(({ code, severity, cell }) => `${severity} ${code} ${cell ?? 'sheet'}`);
}

describe('the sample sheet', () => {
  it('is what its script writes', async () => {
    expect((await readFile(SAMPLE_PATH)).equals(sampleSheet())).toBe(true);
  });

  it('has its table and its sum row found', () => {
    expect(draft.state.table).toEqual({ headerRow: SAMPLE_ROWS.headings, columns: { identifikator: 'B', navn: 'C', utbetaltBeloep: 'F' } });
    const { rows, leftOut } = checkDraft(draft, PRACTICE);
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 24 }, (_, i) => SAMPLE_ROWS.firstMember + i));
    expect(leftOut).toEqual([{ row: SAMPLE_ROWS.sum, reason: 'sum-row' }]);
  });

  it('has just what there is to learn from it', () => {
    expect(problems()).toEqual([
      'repaired LEADING_ZERO_RESTORED B7',
      'error AMOUNT_DECIMALS F12',
      'error NAME_MISSING C15',
      'repaired LEADING_ZERO_RESTORED B18',
      'error DUPLICATE_IDENTIFIER B22',
    ]);
  });

  it('is right when the fixes that are offered are taken and the name is typed', () => {
    const { problems: found } = checkDraft(draft, PRACTICE);
    const edits: DraftEdit[] = [];
    for (const { fixes, row, field } of found) {
      for (const fix of fixes) {
        if (row === undefined || field === undefined) continue;
        if (fix.kind === 'replace') edits.push({ kind: 'set-cell', row, field, text: fix.value });
        else if (row === SAMPLE_ROWS.twice.second) edits.push({ kind: 'leave-out', row, leftOut: true });
      }
    }
    edits.push({ kind: 'set-cell', row: SAMPLE_ROWS.nameMissing, field: 'navn', text: 'Arne Fossum' });
    applyStep(draft, { kind: 'edit', edits });
    expect(problems()).toEqual(['repaired LEADING_ZERO_RESTORED B7', 'repaired LEADING_ZERO_RESTORED B18']);
    expect(checkDraft(draft, PRACTICE)).toMatchObject({ antallOppgaver: 23, sumUtbetaltBeloep: 29_856 });
  });
});
