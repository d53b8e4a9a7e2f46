/** One listener for all cells, so that rows stay free of functions and are drawn again only when their row changed. */
import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import { COLUMNS, HEADINGS, type Position } from '../../../state/grid-moves.ts';
import type { Workbench } from '../workbench/use-workbench.ts';

/** Press and drag marks cells, as Shift and a press does. */
export function useGridMouse(bench: Workbench): (event: ReactPointerEvent) => void {
  const newest = useRef(bench);
  newest.current = bench;
  const dragging = useRef<Position | null>(null);
  useEffect(() => {
    const move = (event: PointerEvent): void => {
      if (dragging.current === null) return;
      if ((event.buttons & 1) === 0) {
        dragging.current = null;
        return;
      }
      const under = cellAt(document.elementFromPoint(event.clientX, event.clientY));
      if (under === undefined || isSame(under, dragging.current)) return;
      dragging.current = under;
      newest.current.extendTo(under);
    };
    const release = (): void => {
      dragging.current = null;
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', release);
    return () => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', release);
    };
  }, []);
  return (event) => {
    const pressed = event.button === 0 ? cellAt(event.target) : undefined;
    if (pressed === undefined) return;
    // Focus goes where the grid says, and no text is marked while cells are.
    event.preventDefault();
    if (pressed.index === HEADINGS) {
      newest.current.goTo(pressed);
      newest.current.view.sortBy(pressed.column);
    } else if (event.shiftKey) {
      newest.current.extendTo(pressed);
    } else {
      dragging.current = pressed;
      newest.current.goTo(pressed);
    }
  };
}

/** The cell that an element is in; undefined in the editor, whose text is marked as anywhere else. */
export function cellAt(target: EventTarget | null): Position | undefined {
  if (!(target instanceof Element) || target instanceof HTMLInputElement) return undefined;
  const row = target.closest<HTMLElement>('[data-index]');
  const cell = target.closest<HTMLElement>('[data-column]');
  const column = COLUMNS.find((name) => name === cell?.dataset.column);
  return row && column ? { index: Number(row.dataset.index), column } : undefined;
}

function isSame(a: Position, b: Position): boolean {
  return a.index === b.index && a.column === b.column;
}
