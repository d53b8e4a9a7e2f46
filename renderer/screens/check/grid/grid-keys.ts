/** What the keys do on a cell. Moves stop at the edges; everything else is as a spreadsheet user's hands expect it. */
import type { KeyboardEvent } from 'react';
import { HEADINGS, moved } from '../../../state/grid-moves.ts';
import type { RangeActions } from '../workbench/use-range-actions.ts';
import type { Workbench } from '../workbench/use-workbench.ts';

type Act = () => void;

export function onGridKey(event: KeyboardEvent, bench: Workbench, actions: RangeActions, pageRows: number): void {
  if (bench.typing !== null || event.altKey) return;
  const act = moveOf(event, bench, Math.max(1, pageRows)) ?? actionOf(event, bench, actions);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function moveOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, bench: Workbench, pageRows: number): Act | undefined {
  const position = moved(bench.current, { key, ctrl: ctrlKey || metaKey }, { rows: bench.rows.total, pageRows });
  if (position === undefined) return undefined;
  return () => (shiftKey ? bench.extendTo(position) : bench.goTo(position));
}

function actionOf(event: KeyboardEvent, bench: Workbench, actions: RangeActions): Act | undefined {
  const { key, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return withCtrl(key, bench, actions);
  if (bench.current.index === HEADINGS) return key === 'Enter' || key === ' ' ? () => bench.view.sortBy(bench.current.column) : undefined;
  if (key === 'F2' || key === 'Enter') return () => bench.startTyping();
  if (key === 'Delete' || key === 'Backspace') return () => void actions.clear();
  if (key === 'Escape') return bench.block === null ? undefined : () => bench.unmark();
  return key.length === 1 ? () => bench.startTyping(key) : undefined;
}

/** Ctrl+V comes as the browser's own event, which brings the text along. */
function withCtrl(key: string, bench: Workbench, actions: RangeActions): Act | undefined {
  switch (key.toLowerCase()) {
    case 'a':
      return () => bench.markAll();
    case 'c':
      return () => actions.copy();
    case 'x':
      return () => void actions.cut();
    case 'enter':
      return () => void actions.addRow();
    case 'delete':
    case 'backspace':
      return () => void actions.leaveOut();
    default:
      return undefined;
  }
}
