import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type Failure, failure } from '../../../../shared/core/failure.ts';
import { rowsFromText } from '../../../../shared/ipc/page-rows.ts';
import type { DraftView, Page, PageReply, RowQuery, RowsChanged, RowView } from '../../../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { useApp } from '../../../app-context.ts';
import {
  NO_PAGES,
  PAGE_SIZE,
  pagesToFetch,
  type RowPages,
  revisionAt,
  rowAt,
  withChangedRows,
  withPages,
} from '../../../state/row-pages.ts';
import { isPlain } from './use-query.ts';

export interface Rows {
  readonly total: number;
  /** How many of them the filter would no longer let through. */
  readonly settled: number;
  at(index: number): RowView | undefined;
  /** Of the draft when the row was as `at` says. */
  revisionAt(index: number): number | undefined;
  /** Asks main for the rows `from` to `to` (inclusive) if they aren't here, are of an older revision, or masked otherwise. */
  need(from: number, to: number): void;
  /** The same, and waits for them. */
  fetch(from: number, to: number): Promise<void>;
}

interface Fetched {
  readonly query: RowQuery;
  readonly total: number;
  readonly settled: number;
  readonly pages: RowPages;
  /** Of the draft that was heard of last. */
  readonly revision: number;
}

interface Change {
  readonly revision: number;
  readonly changed: RowsChanged | null;
}

interface Answer {
  readonly query: RowQuery;
  readonly unmasked: boolean;
  readonly pages: readonly Page[];
}

/** What is shown of a query stays until the first rows of the next one are here. */
export function useRows({ draftId, revision, counts, rowsChanged }: DraftView, query: RowQuery, unmasked: boolean): Rows {
  const { client, dispatch } = useApp();
  const [fetched, tell] = useReducer(withNews, { query, total: counts.all, settled: 0, pages: NO_PAGES, revision });
  // What a change has changed comes with its answer. How many rows a filter would no longer let through, only main can tell.
  if (fetched.revision !== revision) tell({ revision, changed: query.filter === 'all' ? rowsChanged : null });
  const here = useRef(fetched);
  here.current = fetched;
  const underWay = useRef(new Map<string, Promise<void>>());

  const fetch = useCallback(
    async (from: number, to: number) => {
      const known = here.current.query === query ? here.current.pages : NO_PAGES;
      const keyOf = (number: number) => `${query.turn} ${number} ${revision} ${unmasked}`;
      const ask = async (numbers: readonly number[]) => {
        const replies = await Promise.all(
          numbers.map((number) => client.call('draft.page', { draftId, ...query, unmasked, from: number * PAGE_SIZE, count: PAGE_SIZE })),
        );
        for (const number of numbers) underWay.current.delete(keyOf(number));
        const answers = replies.map(pageFrom);
        for (const answer of answers) if (!answer.ok) dispatch({ kind: 'failed', failure: answer.failure });
        tell({ query, unmasked, pages: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])) });
      };
      const wanted = pagesToFetch(known, revision, unmasked, Math.max(0, from), to);
      const missing = wanted.filter((number) => !underWay.current.has(keyOf(number)));
      if (missing.length > 0) {
        const asked = ask(missing);
        for (const number of missing) underWay.current.set(keyOf(number), asked);
      }
      await Promise.all(wanted.map((number) => underWay.current.get(keyOf(number))));
    },
    [client, dispatch, draftId, revision, query, unmasked],
  );
  const need = useCallback((from: number, to: number) => void fetch(from, to), [fetch]);
  useEffect(() => {
    // Where nothing is shown, nothing asks: a change may have made a row that is looked for.
    if (here.current.query !== query || here.current.total === 0) need(0, 0);
  }, [need, query]);
  const { pages } = fetched;
  const at = useCallback((index: number) => rowAt(pages, index, unmasked), [pages, unmasked]);
  // An added row is there as soon as the draft is; of any other selection only main knows how many there are.
  const total = isPlain(fetched.query) ? counts.all : fetched.total;
  return { total, settled: fetched.settled, at, revisionAt: (index) => revisionAt(pages, index), need, fetch };
}

function pageFrom(reply: Result<PageReply, Failure>): Result<Page, Failure> {
  if (!reply.ok) return reply;
  const rows = rowsFromText(reply.value.rows);
  return rows === undefined ? fail(failure('UNEXPECTED', { call: 'draft.page' })) : ok({ ...reply.value, rows });
}

function withNews(before: Fetched, news: Answer | Change): Fetched {
  return 'changed' in news ? withChange(before, news) : withAnswer(before, news);
}

function withChange(before: Fetched, { revision, changed }: Change): Fetched {
  const rows = changed === null ? undefined : rowsFromText(changed.rows);
  // Among no rows nothing can have changed; whether one belongs there now, only main can tell.
  if (before.total === 0) return { ...before, pages: NO_PAGES, revision };
  const pages = changed === null || rows === undefined ? before.pages : withChangedRows(before.pages, changed.since, revision, rows);
  return { ...before, pages, revision };
}

function withAnswer(before: Fetched, { query, unmasked, pages }: Answer): Fetched {
  const [first] = pages;
  // Answers to an older question come too late.
  if (first === undefined || query.turn < before.query.turn) return before;
  const known = before.query === query ? before.pages : NO_PAGES;
  return { ...before, query, total: first.total, settled: first.settled, pages: withPages(known, pages, unmasked) };
}
