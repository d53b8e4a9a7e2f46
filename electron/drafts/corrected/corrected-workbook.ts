/** The user's own workbook with her corrections, as a new file: hers as it is where that can be done, otherwise a plain one with its rows. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { CorrectedView } from '../../../shared/ipc/merge-view.ts';
import type { Language } from '../../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { CORRECTED_LIST } from '../../../shared/text/corrected-list.ts';
import { sha256 } from '../../files/sha256.ts';
import { annotate, type SheetNotes } from '../../sheet/corrected/annotate.ts';
import { Parts } from '../../sheet/corrected/parts.ts';
import { plainWorkbook } from '../../sheet/corrected/plain-workbook.ts';
import { fileFailure } from '../../sheet/file-error.ts';
import { guardFile } from '../../sheet/guard.ts';
import type { WorkingDraft } from '../work/working-draft.ts';
import { correctedNotes } from './corrected-notes.ts';

export interface CorrectedWorkbook {
  /** To suggest in the dialog: never that of the file itself. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly view: CorrectedView;
}

/**
 * Made of the file as it lies there now. Fails with DRAFT_HAS_NO_FILE, with FILE_CHANGED_SINCE when it says something else than the draft was made
 * of (the corrections would stand in wrong cells), or as the guard does.
 */
export async function correctedWorkbook(working: WorkingDraft, language: Language): Promise<Result<CorrectedWorkbook, Failure>> {
  const { head, state, sheet } = working.open.draft;
  const { path } = head;
  if (path === undefined) return fail(failure('DRAFT_HAS_NO_FILE'));
  const format = await guardFile(path);
  if (!format.ok) return format;
  const bytes = await readFile(path).catch((error: unknown) => error);
  if (!Buffer.isBuffer(bytes)) return fail(await fileFailure(bytes, path));
  if (sha256(bytes) !== state.source.sha256) return fail(failure('FILE_CHANGED_SINCE'));

  const mark = CORRECTED_LIST[language].fileMark;
  // Where rows can't be added below the others, they are on the list only.
  for (const mayAddRows of [true, false]) {
    const own = format.value === 'zip' ? await Parts.open(bytes) : undefined;
    const notes = correctedNotes(working, language, mayAddRows);
    const kept = own && annotate(own, notes);
    if (own === undefined || kept === undefined) continue;
    const losses: CorrectedView['losses'] = own.names.some((name) => name.startsWith('_xmlsignatures/')) ? ['signature'] : [];
    return ok({
      name: markedName(path, mark, extname(path)),
      bytes: own.zip(),
      view: { ...countsOf(notes), corrected: notes.values.length - kept.formulas.length, formulas: kept.formulas.length, losses },
    });
  }
  const notes = correctedNotes(working, language, true);
  const plain = plainWorkbook(sheet);
  if (annotate(plain, notes) === undefined) return fail(failure('UNEXPECTED', { call: 'draft.saveCorrected' }));
  const losses: CorrectedView['losses'] = format.value === 'text' ? ['format'] : ['format', 'formulas', 'styles', 'other-sheets'];
  return ok({ name: markedName(path, mark, '.xlsx'), bytes: plain.zip(), view: { ...countsOf(notes), formulas: 0, losses } });
}

function countsOf({ values, comments }: SheetNotes): { corrected: number; comments: number } {
  return { corrected: values.length, comments: comments.length };
}

function markedName(path: string, mark: string, extension: string): string {
  return `${basename(path, extname(path))} (${mark})${extension}`;
}
