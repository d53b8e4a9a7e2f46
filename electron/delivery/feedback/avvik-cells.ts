/** Leads what the tilbakemelding remarks on back to the user's own sheet. Pure. */
import type { SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import type { Avvik, FoundAvvik } from '../../../shared/core/delivery/tilbakemelding.ts';
import { cellOfSti } from '../authority/cell-of-sti.ts';
import { oppgaverOfBody } from '../outbox/sent-body.ts';

/**
 * `body` is what was sent, where it can still be read: in it the receiver that a remark names is found, and with it her row. A remark with a
 * path goes by that. The receiver's number itself goes no further.
 */
export function avvikWithCells(head: SubmissionHead, body: Buffer | undefined, found: readonly FoundAvvik[]): Avvik[] {
  const rows = found.some(({ oppgaveeier }) => oppgaveeier !== undefined) ? rowsByOppgaveeier(head, body) : new Map<string, number>();
  return found.map(({ oppgaveeier, sti, ...avvik }) => {
    const byPath = sti === undefined ? {} : cellOfSti(head, sti);
    if (byPath.row !== undefined) return { ...avvik, ...byPath };
    const row = oppgaveeier === undefined ? undefined : rows.get(oppgaveeier);
    return row === undefined ? avvik : { ...avvik, row };
  });
}

function rowsByOppgaveeier({ rows }: SubmissionHead, body: Buffer | undefined): Map<string, number> {
  const found = new Map<string, number>();
  if (body === undefined) return found;
  for (const [index, { identifikator }] of (oppgaverOfBody(body) ?? []).entries()) {
    const row = rows[index];
    if (row !== undefined) found.set(identifikator, row);
  }
  return found;
}
