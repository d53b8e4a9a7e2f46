import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useApp } from '../../app-context.ts';
import styles from './SearchRows.module.css';
import type { Workbench } from './workbench/use-workbench.ts';

/** Finds rows by number, name or amount while the user types. Ctrl+F comes here; Enter and the down key go on to the rows. */
export function SearchRows({ bench }: { readonly bench: Workbench }) {
  const { check } = useApp().text;
  const { view, rows } = bench;
  const { search } = view.query;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const clear = () => {
    view.setSearch('');
    input.current?.focus();
  };
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" size="1.125em" className={styles.icon} />
      <input
        ref={input}
        type="text"
        className={styles.input}
        aria-label={check.search}
        aria-keyshortcuts="Control+F"
        placeholder={check.searchHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={search}
        onChange={(event) => view.setSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && search !== '') clear();
          else if ((event.key === 'ArrowDown' || event.key === 'Enter') && rows.total > 0) {
            event.preventDefault();
            bench.goTo({ index: 0, column: 'identifikator' });
          }
        }}
      />
      {search !== '' && (
        <button type="button" className={styles.clear} aria-label={check.clearSearch} title={check.clearSearch} onClick={clear}>
          <X aria-hidden="true" size="1em" />
        </button>
      )}
      <span role="status" className="ds-sr-only">
        {search !== '' && check.hits(rows.total)}
      </span>
    </div>
  );
}
