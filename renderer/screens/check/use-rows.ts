import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { DraftView, Page, RowFilter, RowView } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { NO_PAGES, PAGE_SIZE, pagesToFetch, type RowPages, rowAt, withPages } from '../../state/row-pages.ts';

export interface Rows {
  readonly total: number;
  at(index: number): RowView | undefined;
  /** Asks main for the rows `from` to `to` (inclusive) if they aren't here, or are of an older revision. */
  need(from: number, to: number): void;
}

type Message = { readonly kind: 'fetched'; readonly pages: readonly Page[] } | { readonly kind: 'other-filter' };

export function useRows({ draftId, revision, counts }: DraftView, filter: RowFilter): Rows {
  const { client, dispatch } = useApp();
  const [pages, tell] = useReducer(reduce, NO_PAGES);
  const latest = useRef({ pages, filter, asked: new Set<string>() });
  latest.current = { ...latest.current, pages, filter };
  useEffect(() => {
    latest.current.asked.clear();
    return () => tell({ kind: 'other-filter' });
  }, [filter]);

  const need = useCallback(
    (from: number, to: number) => {
      const { asked } = latest.current;
      const isNew = (number: number) => !asked.has(keyOf(number, revision));
      const wanted = pagesToFetch(latest.current.pages, revision, from, to).filter(isNew);
      if (wanted.length === 0) return;
      for (const number of wanted) asked.add(keyOf(number, revision));
      const ask = (number: number) => client.call('draft.page', { draftId, filter, from: number * PAGE_SIZE, count: PAGE_SIZE });
      void Promise.all(wanted.map(ask)).then((replies) => {
        for (const number of wanted) asked.delete(keyOf(number, revision));
        if (latest.current.filter !== filter) return;
        const failed = replies.find((reply) => !reply.ok);
        if (failed && !failed.ok) dispatch({ kind: 'failed', failure: failed.failure });
        tell({ kind: 'fetched', pages: replies.flatMap((reply) => (reply.ok ? [reply.value] : [])) });
      });
    },
    [client, dispatch, draftId, revision, filter],
  );
  const at = useCallback((index: number) => rowAt(pages, index), [pages]);
  return { total: counts[filter], at, need };
}

function reduce(pages: RowPages, message: Message): RowPages {
  return message.kind === 'other-filter' ? NO_PAGES : withPages(pages, message.pages);
}

function keyOf(number: number, revision: number): string {
  return `${number}@${revision}`;
}
