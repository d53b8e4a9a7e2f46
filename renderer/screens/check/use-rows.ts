import { useCallback, useReducer, useRef } from 'react';
import type { DraftView, Page, RowFilter, RowView } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { NO_PAGES, PAGE_SIZE, pagesToFetch, type RowPages, rowAt, withPages } from '../../state/row-pages.ts';

export interface Rows {
  readonly total: number;
  at(index: number): RowView | undefined;
  /** Asks main for the rows `from` to `to` (inclusive) if they aren't here, or are of an older revision. */
  need(from: number, to: number): void;
}

interface Fetched {
  readonly filter: RowFilter;
  readonly pages: RowPages;
}

export function useRows({ draftId, revision, counts }: DraftView, filter: RowFilter): Rows {
  const { client, dispatch } = useApp();
  const [fetched, tell] = useReducer(withFetched, { filter, pages: NO_PAGES });
  const pages = fetched.filter === filter ? fetched.pages : NO_PAGES;
  const here = useRef(pages);
  here.current = pages;
  const underWay = useRef(new Set<string>());

  const need = useCallback(
    (from: number, to: number) => {
      const keyOf = (number: number) => `${filter} ${number} ${revision}`;
      const wanted = pagesToFetch(here.current, revision, from, to).filter((number) => !underWay.current.has(keyOf(number)));
      if (wanted.length === 0) return;
      for (const number of wanted) underWay.current.add(keyOf(number));
      const ask = (number: number) => client.call('draft.page', { draftId, filter, from: number * PAGE_SIZE, count: PAGE_SIZE });
      void Promise.all(wanted.map(ask)).then((replies) => {
        for (const number of wanted) underWay.current.delete(keyOf(number));
        for (const reply of replies) if (!reply.ok) dispatch({ kind: 'failed', failure: reply.failure });
        tell({ filter, pages: replies.flatMap((reply) => (reply.ok ? [reply.value] : [])) });
      });
    },
    [client, dispatch, draftId, revision, filter],
  );
  const at = useCallback((index: number) => rowAt(pages, index), [pages]);
  return { total: counts[filter], at, need };
}

/** The rows of the other filter are let go: they stand in other places. */
function withFetched(before: Fetched, { filter, pages }: { filter: RowFilter; pages: readonly Page[] }): Fetched {
  return { filter, pages: withPages(before.filter === filter ? before.pages : NO_PAGES, pages) };
}
