import { Button } from '@digdir/designsystemet-react';
import { useApp } from '../../../app-context.ts';
import { type Block, countRows, rangeOf } from '../../../state/grid-selection.ts';
import { INSPECTOR_ID } from '../marks/inspector-id.ts';
import type { RangeActions } from '../workbench/use-range-actions.ts';
import type { Workbench } from '../workbench/use-workbench.ts';
import styles from './Inspector.module.css';

interface MarkedCellsProps {
  readonly block: Block;
  readonly bench: Workbench;
  readonly actions: RangeActions;
}

/** How much is marked, and what can be done with it. */
export function MarkedCells({ block, bench, actions }: MarkedCellsProps) {
  const { check } = useApp().text;
  const rows = countRows(block);
  return (
    <section className={styles.inspector} aria-label={check.about}>
      <span className={styles.address}>{check.marked}</span>
      <div className={styles.says} id={INSPECTOR_ID}>
        <p className={styles.sentence}>{check.markedCells(rows, rangeOf(block).fields.length)}</p>
      </div>
      <div className={styles.actions}>
        <Button variant="tertiary" data-size="sm" onClick={actions.copy}>
          {check.copy}
        </Button>
        {!bench.readOnly && (
          <>
            <Button variant="tertiary" data-size="sm" onClick={() => void actions.clear()}>
              {check.clear}
            </Button>
            <Button variant="tertiary" data-size="sm" onClick={() => void actions.leaveOut()}>
              {bench.currentRow?.leftOut ? check.restoreRows(rows) : check.leaveOutRows(rows)}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
