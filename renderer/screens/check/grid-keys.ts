/** What the keys do on a cell. Moves stop at the edges; everything else is as a spreadsheet user's hands expect it. */
import type { KeyboardEvent } from 'react';
import { moved } from '../../state/grid-moves.ts';
import type { Workbench } from './use-workbench.ts';

export function onGridKey(event: KeyboardEvent, bench: Workbench, pageRows: number): void {
  const act = actionOf(event, bench, Math.max(1, pageRows));
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function actionOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, bench: Workbench, pageRows: number): (() => void) | undefined {
  const ctrl = ctrlKey || metaKey;
  if (bench.typing !== null || altKey) return undefined;
  if (ctrl && (key === 'Delete' || key === 'Backspace')) return () => void bench.leaveOut();
  const position = moved(bench.current, { key, ctrl }, { rows: bench.rows.total, pageRows });
  if (position !== undefined) return () => bench.goTo(position);
  if (ctrl) return undefined;
  if (key === 'F2' || key === 'Enter') return () => bench.startTyping();
  if (key === 'Delete' || key === 'Backspace') return () => bench.startTyping('');
  return key.length === 1 ? () => bench.startTyping(key) : undefined;
}
