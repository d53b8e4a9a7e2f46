/**
 * Whose list a draft is, is often said after it was read. An accountant who renames every file each year, or reads those of forty co-ops, gets
 * the alarm of a changed layout then: the columns are held against the list that this co-op had last.
 */

import { fileKey, type LayoutMemory, layoutFingerprint } from '../columns/layout-memory.ts';
import type { Draft, DraftEdit } from './draft.ts';

/**
 * What has to be done beside `edits` when they name another co-op than the draft had: its last layout is what counts from now on, and what the
 * user has said about another list's columns says nothing about these. Empty when nothing changes. `memories`: the latest first, this
 * draft's own layout not yet among them.
 */
export function editsOnceCoopIsNamed(draft: Draft, edits: readonly DraftEdit[], memories: readonly LayoutMemory[]): DraftEdit[] {
  const { table, oppgavegiver, lastLayout } = draft.state;
  const named = edits.findLast((edit) => edit.kind === 'set-oppgavegiver')?.oppgavegiver?.organisasjonsnummer;
  if (named === undefined || named === oppgavegiver?.organisasjonsnummer) return [];
  const layout = layoutOfCoop(draft, named, memories);
  if (isSame(layout, lastLayout)) return [];
  const { changeAccepted, ...undecided } = table;
  const decision: DraftEdit[] = changeAccepted === undefined ? [] : [{ kind: 'set-table', table: undecided }];
  return [{ kind: 'set-last-layout', layout }, ...decision];
}

/** A co-op may have several lists: the same layout counts first, then a file of that name, then what was read last. */
function layoutOfCoop({ head, sheet, state }: Draft, organisasjonsnummer: string, memories: readonly LayoutMemory[]): LayoutMemory | null {
  const own = memories.filter((memory) => memory.organisasjonsnummer === organisasjonsnummer);
  const [fingerprint, file] = [layoutFingerprint(sheet, state.table), fileKey(head.source.file)];
  const closest = own.find((memory) => memory.fingerprint === fingerprint) ?? own.find((memory) => memory.file === file) ?? own[0];
  // What nobody's list is may still be this co-op's; another's is not.
  return closest ?? (state.lastLayout?.organisasjonsnummer === null ? state.lastLayout : null);
}

function isSame(one: LayoutMemory | null, other: LayoutMemory | null): boolean {
  return (
    one?.fingerprint === other?.fingerprint && one?.savedAt === other?.savedAt && one?.organisasjonsnummer === other?.organisasjonsnummer
  );
}
