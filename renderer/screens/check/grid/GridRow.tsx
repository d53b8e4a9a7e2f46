// biome-ignore-all lint/a11y/useSemanticElements: this is the ARIA grid pattern: rows come and go with scrolling, which a table element can't do, and focus moves from cell to cell
// biome-ignore-all lint/a11y/useFocusableInteractive: this is the ARIA grid pattern: rows come and go with scrolling, which a table element can't do, and focus moves from cell to cell
import { memo, type ReactNode } from 'react';
import type { Language, RowView } from '../../../../shared/ipc/views.ts';
import type { CheckTexts } from '../../../../shared/text/check/nb.ts';
import { wholeNumber } from '../../../../shared/text/format.ts';
import { COLUMNS, type Column } from '../../../state/grid-moves.ts';
import styles from './Grid.module.css';
import { gridCell } from './GridCell.tsx';
import { Remark } from './Remark.tsx';

interface GridRowProps {
  readonly index: number;
  /** Undefined while it is on its way from main. */
  readonly row: RowView | undefined;
  readonly top: number;
  /** The current cell, if it is in this row. */
  readonly current: Column | null;
  /** The first and the last marked column by position; -1 when none is. */
  readonly markedFrom: number;
  readonly markedTo: number;
  /** Takes the place of the current cell's text while it is edited. */
  readonly editor: ReactNode;
  readonly language: Language;
  readonly text: CheckTexts;
}

/** Draws itself anew only when its own row changed: there may be two thousand of them in the document. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, row, top, current, markedFrom, markedTo, editor, language, text } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={styles.row}
      data-left-out={row?.leftOut}
      style={{ transform: `translateY(${top}px)` }}
    >
      {COLUMNS.map((column, position) =>
        gridCell({
          index,
          column,
          position,
          isCurrent: current === column,
          isMarked: position >= markedFrom && position <= markedTo,
          row,
          text,
          editor: current === column ? editor : null,
          children: column === 'row' ? numberOf(row) : column === 'state' && row && <Remark row={row} language={language} text={text} />,
        }),
      )}
    </div>
  );
});

function numberOf(row: RowView | undefined): ReactNode {
  return row ? wholeNumber(row.row) : <span className={styles.waiting} />;
}
