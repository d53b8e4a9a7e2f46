/** The file behind a draft was changed: read again, shown, and taken as one step. */
import { basename } from 'node:path';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { mergeView, type PlannedMerge, planned, takeChanges } from '../../drafts/work/draft-merge.ts';
import type { WorkingDraft } from '../../drafts/work/working-draft.ts';
import type { Handlers } from '../run-call.ts';
import { changeDraft } from './change-draft.ts';
import type { DraftContext, HandlerContext } from './context.ts';

type LiveHandlers = Pick<Handlers, 'draft.readChanges' | 'draft.takeChanges' | 'draft.forgetChanges'>;

export function liveHandlers(context: DraftContext & Pick<HandlerContext, 'reader' | 'liveFile'>): LiveHandlers {
  const { desk, reader, liveFile } = context;
  /** The one that the user looks at. */
  let shown: { readonly draftId: string; readonly merge: PlannedMerge } | undefined;
  let reading: AbortController | undefined;

  async function readAgain({ open }: WorkingDraft, signal: AbortSignal): Promise<Result<Pick<PlannedMerge, 'sheet' | 'source'>, Failure>> {
    const { head, state } = open.draft;
    if (head.path === undefined) return fail(failure('DRAFT_HAS_NO_FILE'));
    const read = await reader.read({ path: head.path }, { sheet: state.source.sheet, text: state.source.text }, signal);
    if (!read.ok) return read;
    const { sheet, ...facts } = read.value;
    const { otherLists } = state.source;
    return ok({ sheet, source: { file: basename(head.path), sheet: sheet.name, ...facts, ...(otherLists && { otherLists }) } });
  }

  return {
    async 'draft.readChanges'({ draftId, unmasked }) {
      const draft = await desk.draft(draftId);
      if (!draft.ok) return draft;
      reading?.abort();
      reading = new AbortController();
      shown = undefined;
      const file = await readAgain(draft.value, reading.signal);
      if (!file.ok) return file;
      const merge = planned(draft.value, file.value.sheet, file.value.source);
      if (!merge.ok) return merge;
      shown = { draftId, merge: merge.value };
      return ok(mergeView(draft.value, merge.value, unmasked));
    },
    async 'draft.takeChanges'({ draftId, revision, sha256, theirs }) {
      const { merge } = shown?.draftId === draftId ? shown : {};
      if (merge === undefined || merge.revision !== revision || merge.source.sha256 !== sha256) return fail(failure('DRAFT_CHANGED'));
      const taken = await changeDraft(context, draftId, async (draft) => {
        const kept = await takeChanges(draft, merge, new Set(theirs));
        if (kept.ok) liveFile.lookAgain(draft);
        return kept;
      });
      if (taken.ok) shown = undefined;
      return taken;
    },
    async 'draft.forgetChanges'() {
      reading?.abort();
      shown = undefined;
      return ok({});
    },
  };
}
