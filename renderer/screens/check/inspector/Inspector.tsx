import { useApp } from '../../../app-context.ts';
import { HEADINGS, isField } from '../../../state/grid-moves.ts';
import { problemsAt, worstFirst } from '../../../state/row-text.ts';
import { INSPECTOR_ID } from '../marks/inspector-id.ts';
import type { RangeActions } from '../workbench/use-range-actions.ts';
import type { Workbench } from '../workbench/use-workbench.ts';
import { CellActions } from './CellActions.tsx';
import { CellSays } from './CellSays.tsx';
import styles from './Inspector.module.css';
import { MarkedCells } from './MarkedCells.tsx';

interface InspectorProps {
  readonly bench: Workbench;
  readonly actions: RangeActions;
}

/** About the current cell, or all marked ones: where they are, what is wrong in whole sentences, and what can be done with one click. */
export function Inspector({ bench, actions }: InspectorProps) {
  const { check } = useApp().text;
  const { current, currentRow: row, block, readOnly } = bench;
  const { column } = current;
  if (block !== null) return <MarkedCells block={block} bench={bench} actions={actions} />;
  if (current.index === HEADINGS) {
    return (
      <section className={styles.inspector} aria-label={check.about}>
        <span className={styles.address}>{check.column[column]}</span>
        <div className={styles.says} id={INSPECTOR_ID}>
          <p className={styles.quiet}>{check.sortBy}</p>
        </div>
      </section>
    );
  }
  if (row === undefined) return <section className={styles.inspector} aria-label={check.about} />;

  const problems = row.leftOut ? [] : isField(column) ? problemsAt(row, column) : worstFirst(row.problems);
  const cell = isField(column) ? row[column] : undefined;
  return (
    <section className={styles.inspector} aria-label={check.about}>
      <span className={styles.address}>{row.added ? check.newRow : (cell?.address ?? check.rowAddress(row.row))}</span>
      <CellSays bench={bench} row={row} problems={problems} />
      {!readOnly && <CellActions bench={bench} actions={actions} row={row} problems={problems} />}
    </section>
  );
}
