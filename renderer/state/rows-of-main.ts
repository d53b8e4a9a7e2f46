/** Questions about rows that take more than one call. */
import type { DraftEdit } from '../../shared/core/draft.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { ProblemCode } from '../../shared/core/problem.ts';
import type { DraftView } from '../../shared/ipc/views.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../client.ts';

const LARGEST_PAGE = 500;

/** The position of a row of the sheet among all rows; they are in the sheet's order, so a few looks are enough. */
export async function positionOfRow(client: Client, { draftId, counts }: DraftView, row: number): Promise<number | undefined> {
  let low = 0;
  let high = counts.all - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const page = await client.call('draft.page', { draftId, filter: 'all', from: middle, count: 1 });
    const found = page.ok ? page.value.rows[0]?.row : undefined;
    if (found === undefined) return undefined;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The edits that apply the offered replacement at every cell with this problem. */
export async function replacementsFor(client: Client, draft: DraftView, code: ProblemCode): Promise<Result<DraftEdit[], Failure>> {
  const edits: DraftEdit[] = [];
  for (let from = 0; from < draft.counts.problems; from += LARGEST_PAGE) {
    const page = await client.call('draft.page', { draftId: draft.draftId, filter: 'problems', from, count: LARGEST_PAGE });
    if (!page.ok) return page;
    for (const { row, problems } of page.value.rows) {
      for (const problem of problems) {
        const fix = problem.fixes.find(({ kind }) => kind === 'replace');
        if (problem.code !== code || problem.field === undefined || fix?.kind !== 'replace') continue;
        edits.push({ kind: 'set-cell', row, field: problem.field, text: fix.value });
      }
    }
  }
  return ok(edits);
}
