/** The state of the grid: which rows are shown, which cells are current and marked, and what is being typed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Field } from '../../../../shared/core/sheet/columns.ts';
import type { ProblemCode } from '../../../../shared/core/values/problem.ts';
import type { DraftView, RowView } from '../../../../shared/ipc/views.ts';
import { useApp, useWork } from '../../../app-context.ts';
import { useAnnounce } from '../../../parts/Announcer.tsx';
import { HEADINGS, isField, type Position } from '../../../state/grid-moves.ts';
import { type Block, blockOf, type Selection, wholeGrid } from '../../../state/grid-selection.ts';
import { isReadOnly } from '../../../state/selectors.ts';
import { SHEET_PROBLEMS_ID } from '../marks/sheet-problems-id.ts';
import { after, fieldOf, type Then } from './cursor.ts';
import { type During, useKeysInOrder } from './use-keys-in-order.ts';
import { type Peek, usePeek } from './use-peek.ts';
import { type QueryState, useQuery } from './use-query.ts';
import { type Rows, useRows } from './use-rows.ts';

/** The cell that is typed in, what the editor begins with, and what stands in the cell. */
export interface Typing {
  readonly row: number;
  readonly field: Field;
  readonly text: string;
  readonly before: string | undefined;
}

export interface Workbench {
  readonly draft: DraftView;
  readonly readOnly: boolean;
  readonly view: QueryState;
  readonly rows: Rows;
  readonly peek: Peek;
  readonly current: Position;
  readonly currentRow: RowView | undefined;
  /** The cells that are marked, when there is more than the current one. */
  readonly block: Block | null;
  readonly typing: Typing | null;
  /** Counts up when the current cell is to take focus. */
  readonly focusTurn: number;
  /** The row to go to is known, and not shown yet. */
  readonly isArriving: boolean;
  /** Keys wait while this goes on, so that what is typed next stands where it leads to. */
  readonly during: During;
  goTo(position: Position): void;
  /** Marks everything between the cell where marking began and this one. */
  extendTo(position: Position): void;
  markAll(): void;
  unmark(): void;
  /** Without `text` the editor begins with what stands in the cell. */
  startTyping(text?: string): void;
  /** What was typed, kept for its cell. */
  keepTyped(typing: Typing, text: string): Promise<void>;
  /** Closes the editor, which keeps what was typed; `then` is where to go afterwards. */
  commit(then: Then): void;
  /** Closes the editor of a change that isn't wanted. */
  cancel(): void;
  findProblem(direction: 'next' | 'previous', code?: ProblemCode): Promise<void>;
  /** To a row of the user's sheet, wherever it stands; all rows are shown when it doesn't. */
  goToRow(row: number, column: Position['column']): Promise<void>;
  focusCurrent(): void;
}

const START: Position = { index: 0, column: 'identifikator' };

export function useWorkbench(): Workbench {
  const { draft } = useWork();
  const { client, commands, dispatch, model, text } = useApp();
  const announce = useAnnounce();
  const view = useQuery();
  const { query } = view;
  const peek = usePeek();
  const rows = useRows(draft, query, peek.unmasked);
  const [chosen, setCurrent] = useState(START);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const [focusTurn, setFocusTurn] = useState(0);
  const readOnly = isReadOnly(draft);
  const current: Position = { ...chosen, index: Math.max(HEADINGS, Math.min(chosen.index, rows.total - 1)) };
  const currentRow = rows.at(current.index);
  const { draftId } = draft;
  const isArriving = chosen.index > current.index;
  const during = useKeysInOrder(isArriving);
  /** Counts up when the user goes elsewhere: an answer to what she asked for before comes too late then. */
  const moves = useRef(0);

  /** Other rows will be shown: what was marked or typed belongs to rows that may be gone. */
  const toTop = () => {
    moves.current++;
    setTyping(null);
    setSelection(null);
    setCurrent((now) => ({ ...now, index: now.index === HEADINGS ? HEADINGS : 0 }));
  };

  const focusCurrent = useCallback(() => setFocusTurn((now) => now + 1), []);
  const goTo = useCallback(
    (position: Position) => {
      moves.current++;
      setTyping(null);
      setSelection(null);
      setCurrent(position);
      focusCurrent();
    },
    [focusCurrent],
  );

  const { showAll } = view;
  const goToRow = useCallback(
    async (row: number, column: Position['column']) => {
      const reply = await client.call('draft.indexOf', { draftId, ...query, row });
      if (reply.ok && reply.value !== null) return goTo({ index: reply.value, column });
      const everywhere = await client.call('draft.indexOf', { draftId, filter: 'all', row });
      if (!everywhere.ok || everywhere.value === null) return;
      showAll();
      goTo({ index: everywhere.value, column });
    },
    [client, draftId, query, showAll, goTo],
  );

  const wanted = model.goTo;
  const seen = useRef<typeof wanted>(null);
  useEffect(() => {
    if (wanted === null || seen.current === wanted) return;
    seen.current = wanted;
    void during(goToRow(wanted.row, wanted.field).then(() => dispatch({ kind: 'went-to-cell' })));
  }, [dispatch, during, goToRow, wanted]);

  const findProblem: Workbench['findProblem'] = async (direction, code) => {
    const from = { index: current.index, field: fieldOf(current) };
    const asked = moves.current;
    const reply = await client.call('draft.findProblem', { draftId, ...query, after: from, direction, code: code ?? null });
    if (!reply.ok) return dispatch({ kind: 'failed', failure: reply.failure });
    if (reply.value === null) {
      const ofSheet = document.getElementById(SHEET_PROBLEMS_ID);
      return ofSheet === null ? announce(text.check.noMoreProblems) : ofSheet.focus();
    }
    const { index, field } = reply.value;
    // A screen reader says what is there when focus comes, so it has to be there.
    await rows.fetch(index, index);
    if (moves.current === asked) goTo({ index, column: field });
  };

  /** What is shown may be masked: the whole of it comes for this one cell. */
  const openEditor = async (row: number, field: Field): Promise<void> => {
    const asked = moves.current;
    const reply = await client.call('draft.cell', { draftId, row, field });
    if (!reply.ok) dispatch({ kind: 'failed', failure: reply.failure });
    else if (moves.current === asked) setTyping({ row, field, text: reply.value, before: reply.value });
  };

  const startTyping = (initial?: string, mayFetch = true): void => {
    const { index, column } = current;
    if (readOnly || !isField(column)) return;
    // Where the user went faster than rows come.
    if (!currentRow && mayFetch) return void during(rows.fetch(index, index), () => latest.current.startTyping(initial, false));
    if (!currentRow || currentRow.leftOut) return;
    setSelection(null);
    if (initial === undefined) void during(openEditor(currentRow.row, column));
    else setTyping({ row: currentRow.row, field: column, text: initial, before: undefined });
  };
  /** What could not be kept, on a full disk for one, stands in its cell to be kept again, unless the user is typing elsewhere by now. */
  const openAgain = async (lost: Typing): Promise<void> => {
    if (readOnly || typing !== null) return;
    await during(goToRow(lost.row, lost.field));
    setTyping(lost);
  };
  const latest = useRef({ startTyping, openAgain });
  latest.current = { startTyping, openAgain };

  return {
    draft,
    readOnly,
    view: fromTheTop(view, toTop),
    rows,
    peek,
    current,
    currentRow,
    block: selection && blockOf(selection),
    typing,
    focusTurn,
    isArriving,
    during,
    goTo,
    extendTo(position) {
      if (position.index === HEADINGS) return;
      moves.current++;
      setTyping(null);
      setSelection((now) => ({ from: now?.from ?? { ...current, index: Math.max(0, current.index) }, to: position }));
      setCurrent(position);
      focusCurrent();
    },
    markAll: () => setSelection(wholeGrid(rows.total)),
    unmark: () => setSelection(null),
    startTyping,
    async keepTyped(done, typed) {
      if (typed === done.before) return;
      const { row, field } = done;
      const isKept = await commands.keepTyped(draftId, { kind: 'set-cell', row, field, text: typed });
      if (!isKept) await latest.current.openAgain({ ...done, text: typed });
    },
    commit(then) {
      setTyping(null);
      if (then !== 'stay') goTo(after(current, then, rows.total));
    },
    cancel() {
      setTyping(null);
      focusCurrent();
    },
    findProblem: (direction, code) => during(findProblem(direction, code)),
    goToRow: (row, column) => during(goToRow(row, column)),
    focusCurrent,
  };
}

function fromTheTop(view: QueryState, toTop: () => void): QueryState {
  const first =
    <A extends readonly unknown[]>(change: (...args: A) => void) =>
    (...args: A) => {
      toTop();
      change(...args);
    };
  return {
    query: view.query,
    setFilter: first(view.setFilter),
    setSearch: first(view.setSearch),
    sortBy: first(view.sortBy),
    refresh: first(view.refresh),
    showAll: first(view.showAll),
  };
}
