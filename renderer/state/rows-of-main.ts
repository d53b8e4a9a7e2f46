/** Questions about rows that take more than one call. */
import type { DraftEdit } from '../../shared/core/draft.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { ProblemCode } from '../../shared/core/problem.ts';
import type { DraftView } from '../../shared/ipc/views.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../client.ts';

const LARGEST_PAGE = 500;

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
