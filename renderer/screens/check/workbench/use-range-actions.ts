/** What is done to the marked cells: copy, cut, paste, clear, leave out, and rows that are added. */
import { useState } from 'react';
import { useApp } from '../../../app-context.ts';
import { useAnnounce } from '../../../parts/Announcer.tsx';
import { HEADINGS } from '../../../state/grid-moves.ts';
import { type Block, blockOf, countRows, rangeOf } from '../../../state/grid-selection.ts';
import type { Workbench } from './use-workbench.ts';

export interface RangeActions {
  /** Whether a copy waits for the user to say if numbers go along in full. */
  readonly isAskingToCopy: boolean;
  copy(): void;
  /** The answer; null: not at all. */
  copyNumbers(how: 'full' | 'masked' | null): Promise<void>;
  cut(): Promise<void>;
  paste(text: string): Promise<void>;
  clear(): Promise<void>;
  leaveOut(): Promise<void>;
  addRow(): Promise<void>;
}

export function useRangeActions(bench: Workbench): RangeActions {
  const { client, commands, dispatch, text } = useApp();
  const { check } = text;
  const announce = useAnnounce();
  const [isAskingToCopy, setAsking] = useState(false);
  const { draft, view, current, currentRow, readOnly, peek } = bench;
  const block = bench.block ?? currentCell(bench);
  const isSomewhere = block.top > HEADINGS && bench.rows.total > 0;
  const range = rangeOf(block);
  const rows = countRows(block);

  const copyAs = async (unmasked: boolean): Promise<boolean> => {
    const reply = await client.call('draft.copy', { draftId: draft.draftId, ...view.query, range, unmasked });
    if (!reply.ok) dispatch({ kind: 'failed', failure: reply.failure });
    else announce(check.copied(reply.value.rows));
    return reply.ok;
  };
  const edit = async (action: 'clear' | 'leave-out' | 'restore', told: string) => {
    if (readOnly || !isSomewhere) return;
    const kept = await commands.rows.editRange(view.query, range, action);
    if (kept) dispatch({ kind: 'notice', notice: { text: told, undo: 'draft' } });
    bench.focusCurrent();
  };

  /** What is typed next stands in what these have made of the rows. */
  const inOrder =
    <A extends readonly unknown[]>(act: (...args: A) => Promise<void>) =>
    (...args: A): Promise<void> =>
      bench.during(act(...args));

  return {
    isAskingToCopy,
    copy() {
      if (!isSomewhere) return;
      if (range.fields.includes('identifikator') && !peek.unmasked) setAsking(true);
      else void copyAs(peek.unmasked);
    },
    async copyNumbers(how) {
      setAsking(false);
      if (how !== null) await copyAs(how === 'full');
      bench.focusCurrent();
    },
    cut: inOrder(async () => {
      if (readOnly || !isSomewhere) return;
      // Nothing is taken away that isn't on the clipboard: what is cut comes along in full.
      if (await copyAs(true)) await edit('clear', check.cut(rows));
    }),
    paste: inOrder(async (given: string) => {
      if (readOnly || !isSomewhere || given === '') return;
      const pasted = await commands.rows.paste(view.query, range, given);
      if (pasted) dispatch({ kind: 'notice', notice: { text: check.pasted(pasted.rows, pasted.added), undo: 'draft' } });
      bench.focusCurrent();
    }),
    clear: inOrder(() => edit('clear', check.cleared(rows, range.fields.length))),
    leaveOut: inOrder(() => {
      const leftOut = currentRow?.leftOut === true;
      const [one, many] = leftOut ? [check.rowRestored, check.rowsRestored] : [check.rowLeftOut, check.rowsLeftOut];
      return edit(leftOut ? 'restore' : 'leave-out', rows === 1 ? one(currentRow?.row ?? current.index) : many(rows));
    }),
    addRow: inOrder(async () => {
      if (readOnly) return;
      const row = await commands.rows.addRow();
      if (row === undefined) return;
      dispatch({ kind: 'notice', notice: { text: check.rowAdded(row), undo: 'draft' } });
      // Under a search or a sort it would stand anywhere, or nowhere.
      bench.view.showAll();
      bench.goTo({ index: draft.counts.all, column: 'identifikator' });
    }),
  };
}

function currentCell({ current }: Workbench): Block {
  return current.index === HEADINGS ? { top: HEADINGS, bottom: HEADINGS, left: 0, right: 0 } : blockOf({ from: current, to: current });
}
