/** What is done to many rows at once, or to rows that aren't there yet: main knows which they are, the page only where they stand. */
import type { DraftId } from '../../shared/core/draft/draft.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { ProblemCode } from '../../shared/core/values/problem.ts';
import type { CallArgs } from '../../shared/ipc/contract.ts';
import type { DraftView, Range, RowQuery } from '../../shared/ipc/views.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Client } from '../client.ts';

/** Takes the open draft's next view into the model; true when the change is kept. */
type Change = (ask: (draftId: DraftId) => Promise<Result<DraftView, Failure>>) => Promise<boolean>;

export interface Pasted {
  readonly rows: number;
  readonly added: number;
}

export function makeRowCommands(client: Client, change: Change) {
  /** The rest of a reply that brings the draft's view along; undefined when nothing was changed. */
  async function changed<T extends { readonly draft: DraftView }>(
    ask: (draftId: DraftId) => Promise<Result<T, Failure>>,
  ): Promise<T | undefined> {
    let answer: T | undefined;
    await change(async (draftId) => {
      const reply = await ask(draftId);
      if (!reply.ok) return reply;
      answer = reply.value;
      return ok(reply.value.draft);
    });
    return answer;
  }

  return {
    /** Gives the number of the new row. */
    addRow: async (): Promise<number | undefined> => (await changed((draftId) => client.call('draft.addRow', { draftId })))?.row,
    paste: (query: RowQuery, range: Range, text: string): Promise<Pasted | undefined> =>
      changed((draftId) => client.call('draft.paste', { draftId, ...query, range, text })),
    /** A fix is named by its place: what it writes only main knows in full. */
    applyFix: (chosen: Omit<CallArgs<'draft.applyFix'>, 'draftId'>): Promise<boolean> =>
      change((draftId) => client.call('draft.applyFix', { draftId, ...chosen })),
    fixGroup: (code: ProblemCode, revision: number): Promise<boolean> =>
      change((draftId) => client.call('draft.fixGroup', { draftId, code, revision })),
    takeChanges: (taken: Omit<CallArgs<'draft.takeChanges'>, 'draftId'>): Promise<boolean> =>
      change((draftId) => client.call('draft.takeChanges', { draftId, ...taken })),
    editRange: (query: RowQuery, range: Range, action: CallArgs<'draft.editRange'>['action']): Promise<boolean> =>
      change((draftId) => client.call('draft.editRange', { draftId, ...query, range, action })),
  };
}
