/** When the way a list is read is worth remembering: the user has chosen it, or has said whose list it is. */

import { type LayoutMemory, layoutOfTable } from '../../../shared/core/columns/layout-memory.ts';
import type { Draft, DraftEdit } from '../../../shared/core/draft/draft.ts';
import { isLayoutChangeUndecided } from '../../../shared/core/leveranse/ready.ts';

/** `at` is the moment, ISO 8601. Undefined when these edits say nothing about it, or the user has yet to say whether the columns are right. */
export function layoutToRemember(draft: Draft, edits: readonly DraftEdit[], at: string): LayoutMemory | undefined {
  const { head, sheet, state } = draft;
  const says = (kind: DraftEdit['kind']) => edits.some((edit) => edit.kind === kind);
  if ((!says('set-table') && !says('set-oppgavegiver')) || isLayoutChangeUndecided(draft)) return undefined;
  const organisasjonsnummer = state.oppgavegiver?.organisasjonsnummer ?? null;
  return layoutOfTable(sheet, state.table, { organisasjonsnummer, savedAt: at, file: head.source.file });
}
