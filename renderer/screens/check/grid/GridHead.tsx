// biome-ignore-all lint/a11y/useSemanticElements: this is the ARIA grid pattern, see Grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: focus goes to the cells, see Grid.tsx
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Sort } from '../../../../shared/ipc/views.ts';
import type { CheckTexts } from '../../../../shared/text/check/nb.ts';
import { COLUMNS, type Column, cellId, HEADINGS } from '../../../state/grid-moves.ts';
import { INSPECTOR_ID } from '../marks/inspector-id.ts';
import styles from './Grid.module.css';

interface GridHeadProps {
  /** The heading that the user is on. */
  readonly current: Column | null;
  readonly sort: Sort | null;
  readonly text: CheckTexts;
}

/** The headings; each sorts by its column. */
export function GridHead({ current, sort, text }: GridHeadProps) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {COLUMNS.map((column, position) => {
          const direction = sort?.by !== column ? undefined : sort.descending ? 'descending' : 'ascending';
          const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
          return (
            <div
              key={column}
              role="columnheader"
              id={cellId(HEADINGS, column)}
              className={styles.cell}
              aria-colindex={position + 1}
              aria-sort={direction ?? 'none'}
              aria-describedby={current === column ? INSPECTOR_ID : undefined}
              tabIndex={current === column ? 0 : -1}
              data-index={HEADINGS}
              data-column={column}
              title={text.sortBy}
            >
              <span className={styles.value}>{text.column[column]}</span>
              {direction && <Arrow aria-hidden="true" size="1em" className={styles.arrow} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
