import type { DraftId } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { DraftView } from '../../../shared/ipc/views.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { WorkingDraft } from '../../drafts/work/working-draft.ts';
import { type DraftContext, shown } from './context.ts';

/** Does something to a draft that may still be changed, and gives its view afterwards. */
export async function changeDraft(
  context: DraftContext,
  draftId: DraftId,
  act: (draft: WorkingDraft) => Promise<Result<void, Failure>>,
): Promise<Result<DraftView, Failure>> {
  const draft = await context.desk.draft(draftId);
  if (!draft.ok) return draft;
  if (!(await isEditable(context, draftId))) return fail(failure('DRAFT_NOT_EDITABLE'));
  const since = draft.value.open.revision;
  const done = await act(draft.value);
  return done.ok ? shown(context, draft.value, since) : done;
}

/** What was delivered, or may have been, is not changed any more: a change would be another delivery. */
async function isEditable({ desk }: DraftContext, draftId: DraftId): Promise<boolean> {
  const last = (await desk.submissionsOf(draftId)).at(-1)?.state.kind;
  return last === undefined || last === 'refused' || last === 'no-access' || last === 'prepared';
}
