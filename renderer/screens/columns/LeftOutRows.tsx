import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { LeftOutGroup } from '../../../shared/ipc/table-view.ts';
import { useApp, useWork } from '../../app-context.ts';
import { isReadOnly } from '../../state/selectors.ts';
import styles from './LeftOutRows.module.css';

/** Rows of the sheet that will not be sent, each with the reason and a way back, so that nobody has to wonder where they went. */
export function LeftOutRows() {
  const { draft } = useWork();
  const { text } = useApp();
  const { columns } = text;
  const { rowsLeftOut: groups } = draft;
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <details className={styles.details}>
      <summary>{`${columns.leftOut.title} (${count})`}</summary>
      <div className={styles.content}>
        {groups.map((group) => (
          <Group key={group.reason} group={group} readOnly={isReadOnly(draft)} />
        ))}
      </div>
    </details>
  );
}

function Group({ group, readOnly }: { readonly group: LeftOutGroup; readonly readOnly: boolean }) {
  const { commands, text } = useApp();
  const { leftOut } = text.columns;
  const { reason, count, rows } = group;
  const takeIn = (row: number) => commands.edit([{ kind: 'leave-out', row, leftOut: false }], leftOut.takenIn(row));
  // A title or a heading is no row of any table.
  const canComeIn = !readOnly && reason !== 'above-table' && reason !== 'between-tables';
  const titleId = `left-out-${reason}`;
  return (
    <section aria-labelledby={titleId}>
      <Paragraph id={titleId} data-size="sm" className={styles.reason}>
        {leftOut.reason[reason]}
      </Paragraph>
      <ul className={styles.rows}>
        {rows.map(({ row, address, text: words }) => (
          <li key={row}>
            <span className={styles.address}>{address}</span>
            <span className={styles.words}>{words}</span>
            {canComeIn && (
              <Button variant="tertiary" data-size="sm" aria-label={leftOut.takeInRow(row)} onClick={() => void takeIn(row)}>
                {leftOut.takeIn}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <Paragraph data-size="sm" className={styles.more}>
          {leftOut.more(count - rows.length)}
        </Paragraph>
      )}
    </section>
  );
}
