import { useEffect, useRef } from 'react';
import { useApp } from '../../app-context.ts';
import { isField } from '../../state/grid-moves.ts';
import styles from './Grid.module.css';
import type { Workbench } from './use-workbench.ts';

/** Enter and Tab keep what was typed and go on, Esc lets the cell be as it was. */
export function CellEditor({ bench, initial }: { readonly bench: Workbench; readonly initial: string }) {
  const { check } = useApp().text;
  const input = useRef<HTMLInputElement>(null);
  // Leaving the field by key has been answered already when the blur comes.
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
  }, []);

  const { column } = bench.current;
  if (!isField(column) || bench.currentRow === undefined) return null;
  const keep = (then: Parameters<Workbench['commit']>[1]) => {
    done.current = true;
    bench.commit(input.current?.value ?? initial, then);
  };

  return (
    <input
      ref={input}
      className={styles.editor}
      aria-label={check.editing(check.field[column], bench.currentRow.row)}
      defaultValue={initial}
      maxLength={1000}
      autoComplete="off"
      onBlur={() => {
        if (!done.current) keep('stay');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          done.current = true;
          bench.cancel();
        } else if (event.key === 'Enter') {
          keep(event.shiftKey ? 'up' : 'down');
        } else if (event.key === 'Tab') {
          keep(event.shiftKey ? 'previous' : 'next');
        } else {
          return;
        }
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
