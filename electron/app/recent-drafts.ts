/**
 * The drafts that were worked on last, for the menu. Only in memory and only in our own menu: the lists that Windows and macOS keep would
 * show the names of members' sheets on the task bar, to whoever looks, and after the draft is gone.
 */
import type { DraftId } from '../../shared/core/draft/draft.ts';
import { draftIdSchema } from '../../shared/core/draft/draft.ts';
import type { CallName } from '../../shared/ipc/contract.ts';
import { z } from '../../shared/zod.ts';

export interface RecentDraft {
  readonly draftId: DraftId;
  readonly name: string;
}

const SHOWN = 6;
const draftSchema = z.object({ draftId: draftIdSchema, name: z.string() });
const LISTS: ReadonlySet<CallName> = new Set<CallName>([
  'drafts.list',
  'drafts.remove',
  'drafts.restore',
  'drafts.duplicate',
  'drafts.rename',
]);
const OPENED: ReadonlySet<CallName> = new Set<CallName>([
  'sheet.read',
  'sheet.paste',
  'drafts.open',
  'drafts.openFile',
  'correction.start',
]);

export interface RecentDrafts {
  readonly drafts: readonly RecentDraft[];
  /** What main has answered to the page: a list of drafts, the newest first, or one that was opened. */
  answered(call: CallName, reply: unknown): void;
}

export function makeRecentDrafts(onChanged: () => void): RecentDrafts {
  let drafts: readonly RecentDraft[] = [];
  const set = (next: readonly RecentDraft[]): void => {
    const before = JSON.stringify(drafts);
    drafts = next.slice(0, SHOWN).map(({ draftId, name }) => ({ draftId, name }));
    if (JSON.stringify(drafts) !== before) onChanged();
  };
  return {
    get drafts() {
      return drafts;
    },
    answered(call, reply) {
      if (LISTS.has(call)) {
        const list = z.array(draftSchema).safeParse(reply);
        if (list.success) set(list.data);
      } else if (OPENED.has(call)) {
        const one = draftSchema.safeParse(reply);
        if (one.success) set([one.data, ...drafts.filter(({ draftId }) => draftId !== one.data.draftId)]);
      }
    },
  };
}
