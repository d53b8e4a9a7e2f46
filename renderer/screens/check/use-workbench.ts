/** The state of the grid: which rows are shown, which cell is current, and what is being typed into it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Field } from '../../../shared/core/columns.ts';
import type { ProblemCode } from '../../../shared/core/problem.ts';
import type { DraftView, RowFilter, RowView } from '../../../shared/ipc/views.ts';
import { useApp, useWork } from '../../app-context.ts';
import { useAnnounce } from '../../parts/Announcer.tsx';
import { isField, nextField, type Position } from '../../state/grid-moves.ts';
import { positionOfRow } from '../../state/rows-of-main.ts';
import { isReadOnly } from '../../state/selectors.ts';
import { type Rows, useRows } from './use-rows.ts';

export interface Workbench {
  readonly draft: DraftView;
  readonly readOnly: boolean;
  readonly filter: RowFilter;
  readonly rows: Rows;
  readonly current: Position;
  readonly currentRow: RowView | undefined;
  /** What the editor begins with; null while nothing is edited. */
  readonly typing: string | null;
  /** Counts up when the current cell is to take focus. */
  readonly focusTurn: number;
  setFilter(filter: RowFilter): void;
  goTo(position: Position): void;
  /** Without `text` the editor begins with what stands in the cell. */
  startTyping(text?: string): void;
  /** `then` is where to go afterwards. */
  commit(text: string, then: 'down' | 'up' | 'next' | 'previous' | 'stay'): void;
  cancel(): void;
  findProblem(direction: 'next' | 'previous', code?: ProblemCode): Promise<void>;
  leaveOut(): Promise<void>;
  focusCurrent(): void;
}

const START: Position = { index: 0, column: 'identifikator' };

export function useWorkbench(): Workbench {
  const { draft } = useWork();
  const { client, commands, dispatch, model, text } = useApp();
  const announce = useAnnounce();
  const [filter, setFilterOnly] = useState<RowFilter>('all');
  const [chosen, setCurrent] = useState(START);
  const [typing, setTyping] = useState<string | null>(null);
  const [focusTurn, setFocusTurn] = useState(0);
  const rows = useRows(draft, filter);
  const readOnly = isReadOnly(draft);
  // Rows that were put right leave the filter; the place stays, on the row that moved up.
  const current: Position = { ...chosen, index: Math.max(0, Math.min(chosen.index, rows.total - 1)) };
  const currentRow = rows.at(current.index);

  const focusCurrent = useCallback(() => setFocusTurn((turn) => turn + 1), []);
  const goTo = useCallback(
    (position: Position) => {
      setTyping(null);
      setCurrent(position);
      focusCurrent();
    },
    [focusCurrent],
  );

  const wanted = model.goTo;
  const seen = useRef<typeof wanted>(null);
  useEffect(() => {
    if (wanted === null || seen.current === wanted) return;
    seen.current = wanted;
    setFilterOnly('all');
    void positionOfRow(client, draft, wanted.row).then((index) => {
      dispatch({ kind: 'went-to-cell' });
      if (index !== undefined) goTo({ index, column: wanted.field });
    });
  }, [client, dispatch, draft, goTo, wanted]);

  return {
    draft,
    readOnly,
    filter,
    rows,
    current,
    currentRow,
    typing,
    focusTurn,
    setFilter(next) {
      setTyping(null);
      setFilterOnly(next);
      setCurrent(START);
    },
    goTo,
    startTyping(initial) {
      if (readOnly || !currentRow || currentRow.leftOut || !isField(current.column)) return;
      setTyping(initial ?? currentRow[current.column].text);
    },
    commit(typed, then) {
      setTyping(null);
      if (currentRow && isField(current.column) && typed !== currentRow[current.column].text) {
        void commands.edit([{ kind: 'set-cell', row: currentRow.row, field: current.column, text: typed }]);
      }
      if (then !== 'stay') goTo(after(current, then, rows.total));
    },
    cancel() {
      setTyping(null);
      focusCurrent();
    },
    async findProblem(direction, code) {
      const reply = await client.call('draft.findProblem', {
        draftId: draft.draftId,
        filter,
        after: { index: current.index, field: fieldOf(current) },
        direction,
        code: code ?? null,
      });
      if (!reply.ok) return dispatch({ kind: 'failed', failure: reply.failure });
      if (reply.value === null) return announce(text.check.noMoreProblems);
      goTo({ index: reply.value.index, column: reply.value.field });
    },
    async leaveOut() {
      if (readOnly || currentRow === undefined) return;
      const { row, leftOut } = currentRow;
      const { rowLeftOut, rowRestored } = text.check;
      await commands.edit([{ kind: 'leave-out', row, leftOut: !leftOut }], leftOut ? rowRestored(row) : rowLeftOut(row));
      focusCurrent();
    },
    focusCurrent,
  };
}

function after(position: Position, then: 'down' | 'up' | 'next' | 'previous', rows: number): Position {
  switch (then) {
    case 'down':
      return { ...position, index: Math.min(rows - 1, position.index + 1) };
    case 'up':
      return { ...position, index: Math.max(0, position.index - 1) };
    case 'next':
      return nextField(position, 1, rows) ?? position;
    case 'previous':
      return nextField(position, -1, rows) ?? position;
  }
}

/** A search from the row number begins before the first field, one from the remark after the last. */
function fieldOf({ column }: Position): Field | null {
  if (column === 'row') return null;
  return column === 'state' ? 'utbetaltBeloep' : column;
}
