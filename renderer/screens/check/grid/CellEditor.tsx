import { useLayoutEffect, useRef } from 'react';
import { useApp } from '../../../app-context.ts';
import type { Typing, Workbench } from '../workbench/use-workbench.ts';
import styles from './Grid.module.css';

/** Enter and Tab keep what was typed and go on, Esc lets the cell be as it was. Whatever else closes the editor keeps what was typed, too. */
export function CellEditor({ bench, typing }: { readonly bench: Workbench; readonly typing: Typing }) {
  const { check } = useApp().text;
  const input = useRef<HTMLInputElement>(null);
  const isUnwanted = useRef(false);
  // Of the draft and the cell in which it was opened: the editor may go because another draft came.
  const keep = useRef((text: string) => void bench.keepTyped(typing, text));
  useLayoutEffect(() => {
    const field = input.current;
    field?.focus();
    return () => {
      if (field !== null && !isUnwanted.current) keep.current(field.value);
    };
  }, []);

  return (
    <input
      ref={input}
      className={styles.editor}
      aria-label={check.editing(check.field[typing.field], typing.row)}
      defaultValue={typing.text}
      maxLength={1000}
      autoComplete="off"
      onBlur={() => bench.commit('stay')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          isUnwanted.current = true;
          bench.cancel();
        } else if (event.key === 'Enter') {
          bench.commit(event.shiftKey ? 'up' : 'down');
        } else if (event.key === 'Tab') {
          bench.commit(event.shiftKey ? 'previous' : 'next');
        } else {
          return;
        }
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
