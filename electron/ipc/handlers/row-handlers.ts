/** Rows of an open draft: shown by page, searched, and changed many at once. */
import type { DraftId } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { rowsToText } from '../../../shared/ipc/page-rows.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { warningViews } from '../../drafts/work/draft-view.ts';
import { fixPreview } from '../../drafts/work/fix-preview.ts';
import { editsOfPaste, editsOfRange, type Pasted, textOfRange } from '../../drafts/work/range-edits.ts';
import { cellText, pageOf } from '../../drafts/work/row-view.ts';
import type { WorkingDraft } from '../../drafts/work/working-draft.ts';
import type { Handlers } from '../run-call.ts';
import { changeDraft } from './change-draft.ts';
import type { DraftContext } from './context.ts';

type RowHandlers = Pick<
  Handlers,
  | 'draft.page'
  | 'draft.cell'
  | 'draft.indexOf'
  | 'draft.warnings'
  | 'draft.findProblem'
  | 'draft.previewFixes'
  | 'draft.fixGroup'
  | 'draft.applyFix'
  | 'draft.addRow'
  | 'draft.editRange'
  | 'draft.paste'
  | 'draft.copy'
>;

export function rowHandlers(context: DraftContext): RowHandlers {
  const { desk, copyText } = context;

  const ask = async <T>(draftId: DraftId, answer: (draft: WorkingDraft) => T): Promise<Result<T, Failure>> => {
    const draft = await desk.draft(draftId);
    return draft.ok ? ok(answer(draft.value)) : draft;
  };

  return {
    'draft.page': ({ draftId, from, count, unmasked, ...query }) =>
      ask(draftId, (draft) => {
        const page = pageOf(draft, { query, from, count, unmasked });
        return { ...page, rows: rowsToText(page.rows) };
      }),
    async 'draft.cell'({ draftId, row, field }) {
      const draft = await desk.draft(draftId);
      if (!draft.ok) return draft;
      const found = draft.value.rowByNumber(row);
      return found === undefined ? fail(failure('CALL_ARGUMENTS_INVALID', { call: 'draft.cell' })) : ok(cellText(found, field));
    },
    'draft.indexOf': ({ draftId, row, ...query }) =>
      ask(draftId, (draft) => {
        const index = draft.shown(query).indexOf(row);
        return index === -1 ? null : index;
      }),
    'draft.warnings': ({ draftId, count }) => ask(draftId, (draft) => warningViews(draft, count)),
    'draft.findProblem': ({ draftId, after, direction, code, ...query }) =>
      ask(draftId, (draft) => draft.findProblem(query, after, direction, code) ?? null),
    'draft.previewFixes': ({ draftId, code, unmasked }) => ask(draftId, (draft) => fixPreview(draft, code, unmasked)),
    'draft.fixGroup': ({ draftId, code, revision }) => changeDraft(context, draftId, (draft) => draft.fixGroup(code, revision)),
    'draft.applyFix': ({ draftId, ...chosen }) => changeDraft(context, draftId, (draft) => draft.applyFix(chosen)),
    async 'draft.addRow'({ draftId }) {
      let row = 0;
      const changed = await changeDraft(context, draftId, (draft) => {
        row = draft.nextRowNumber;
        return draft.edit([{ kind: 'add-row', row, added: true }]);
      });
      return changed.ok ? ok({ draft: changed.value, row }) : changed;
    },
    'draft.editRange': ({ draftId, range, action, ...query }) =>
      changeDraft(context, draftId, async (draft) => {
        const edits = editsOfRange(draft, query, range, action);
        return edits.ok ? draft.editIfAny(edits.value) : edits;
      }),
    async 'draft.paste'({ draftId, range, text, ...query }) {
      let pasted: Pasted = { edits: [], rows: 0, added: 0 };
      const changed = await changeDraft(context, draftId, async (draft) => {
        const edits = editsOfPaste(draft, query, range, text);
        if (!edits.ok) return edits;
        pasted = edits.value;
        return draft.editIfAny(pasted.edits);
      });
      return changed.ok ? ok({ draft: changed.value, rows: pasted.rows, added: pasted.added }) : changed;
    },
    'draft.copy': ({ draftId, range, unmasked, ...query }) =>
      ask(draftId, (draft) => {
        const { text, rows } = textOfRange(draft, query, range, unmasked);
        copyText(text);
        return { rows };
      }),
  };
}
