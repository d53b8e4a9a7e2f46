/** The user's own workbook with her corrections in it, saved where she says. */
import type { DraftId } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CorrectedWorkbook, correctedWorkbook } from '../../drafts/corrected/corrected-workbook.ts';
import { diskResult } from '../../files/disk-error.ts';
import type { Handlers } from '../run-call.ts';
import type { DraftContext, HandlerContext } from './context.ts';

type CorrectedHandlers = Pick<Handlers, 'draft.previewCorrected' | 'draft.saveCorrected'>;

export function correctedHandlers(context: DraftContext & Pick<HandlerContext, 'settings' | 'saveFile'>): CorrectedHandlers {
  const { desk, settings, saveFile } = context;
  const made = async (draftId: DraftId): Promise<Result<CorrectedWorkbook, Failure>> => {
    const draft = await desk.draft(draftId);
    return draft.ok ? correctedWorkbook(draft.value, settings.current.settings.language) : draft;
  };
  return {
    async 'draft.previewCorrected'({ draftId }) {
      const workbook = await made(draftId);
      return workbook.ok ? ok(workbook.value.view) : workbook;
    },
    async 'draft.saveCorrected'({ draftId }) {
      const workbook = await made(draftId);
      if (!workbook.ok) return workbook;
      const { name, bytes } = workbook.value;
      const saved = await diskResult(async () => ok({ saved: await saveFile(name, bytes) }));
      return saved.ok ? saved : fail(failure('FILE_NOT_WRITABLE', {}, true));
    },
  };
}
