import type { ReactNode } from 'react';
import type { RowView } from '../../../../shared/ipc/views.ts';
import type { CheckTexts } from '../../../../shared/text/check/nb.ts';
import { VisuallyHidden } from '../../../parts/VisuallyHidden.tsx';
import { type Column, cellId, isField } from '../../../state/grid-moves.ts';
import { isFigures, shownText, worstAt } from '../../../state/row-text.ts';
import { INSPECTOR_ID } from '../marks/inspector-id.ts';
import { SeverityIcon } from '../marks/SeverityIcon.tsx';
import styles from './Grid.module.css';

interface GridCellProps {
  readonly index: number;
  readonly column: Column;
  /** From left to right, from 0. */
  readonly position: number;
  readonly isCurrent: boolean;
  readonly isMarked: boolean;
  readonly row: RowView | undefined;
  readonly text: CheckTexts;
  readonly editor: ReactNode;
  readonly children?: ReactNode;
}

/** One cell's element. A function and no component: a hundred of them are drawn anew in a frame of scrolling, and each component costs. */
export function gridCell({ index, column, position, isCurrent, isMarked, row, text, editor, children }: GridCellProps): ReactNode {
  const worst = row && isField(column) ? worstAt(row, column) : undefined;
  const shown = row && isField(column) ? shownText(row, column) : undefined;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support it; the linter can't tell which one it is
    <div
      key={column}
      role={column === 'row' ? 'rowheader' : 'gridcell'}
      id={cellId(index, column)}
      className={styles.cell}
      aria-colindex={position + 1}
      aria-selected={isMarked || undefined}
      aria-invalid={worst?.severity === 'error' || undefined}
      aria-describedby={isCurrent ? INSPECTOR_ID : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-column={column}
      data-severity={worst?.severity}
      data-edited={editor ? true : undefined}
    >
      {editor ?? (
        <>
          {worst && (
            <>
              <SeverityIcon severity={worst.severity} />
              <VisuallyHidden>{text.severity[worst.severity]}: </VisuallyHidden>
            </>
          )}
          <span className={styles.value} data-figures={shown !== undefined && isFigures(shown) ? true : undefined}>
            {shown ?? children}
          </span>
        </>
      )}
    </div>
  );
}
