/** Which rows the user wants to see, and in which order. */
import { useMemo, useState } from 'react';
import type { RowFilter, RowQuery, Sort } from '../../../../shared/ipc/views.ts';
import type { Column } from '../../../state/grid-moves.ts';

export interface QueryState {
  readonly query: RowQuery;
  setFilter(filter: RowFilter): void;
  setSearch(search: string): void;
  /** First ascending, then descending, then the sheet's own order again. */
  sortBy(column: Column): void;
  /** Asks anew: what was put right meanwhile goes, what was changed finds its place. */
  refresh(): void;
  /** All rows in the sheet's order. */
  showAll(): void;
}

const ALL_ROWS: RowQuery = { filter: 'all', search: '', sort: null, turn: 0 };

export function useQuery(): QueryState {
  const [query, setQuery] = useState(ALL_ROWS);
  return useMemo(() => {
    const change = (next: Partial<RowQuery>) => setQuery((now) => ({ ...now, ...next, turn: now.turn + 1 }));
    return {
      query,
      setFilter: (filter) => change({ filter }),
      setSearch: (search) => change({ search: search.slice(0, 100) }),
      sortBy: (column) => setQuery((now) => ({ ...now, sort: nextSort(now.sort, column), turn: now.turn + 1 })),
      refresh: () => change({}),
      showAll: () => change({ filter: 'all', search: '', sort: null }),
    };
  }, [query]);
}

function nextSort(now: Sort | null, by: Column): Sort | null {
  if (now?.by !== by) return { by, descending: false };
  return now.descending ? null : { by, descending: true };
}

/** Every row, as in the sheet. */
export function isPlain({ filter, search, sort }: RowQuery): boolean {
  return filter === 'all' && search === '' && sort === null;
}
