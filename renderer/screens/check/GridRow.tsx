// biome-ignore-all lint/a11y/useSemanticElements: this is the ARIA grid pattern: rows come and go with scrolling, which a table element can't do, and focus moves from cell to cell
// biome-ignore-all lint/a11y/useFocusableInteractive: this is the ARIA grid pattern: rows come and go with scrolling, which a table element can't do, and focus moves from cell to cell
import { memo, type ReactNode } from 'react';
import type { Language, RowView } from '../../../shared/ipc/views.ts';
import type { CheckTexts } from '../../../shared/text/check/nb.ts';
import { wholeNumber } from '../../../shared/text/format.ts';
import type { Column } from '../../state/grid-moves.ts';
import { FIELDS } from '../../state/grid-moves.ts';
import styles from './Grid.module.css';
import { GridCell } from './GridCell.tsx';
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
  const isMarked = (position: number) => position >= markedFrom && position <= markedTo;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-left-out={row?.leftOut}
      style={{ transform: `translateY(${top}px)` }}
    >
      <GridCell index={index} column="row" position={0} isCurrent={current === 'row'} isMarked={isMarked(0)}>
        {row ? wholeNumber(row.row) : <span className={styles.waiting} />}
      </GridCell>
      {FIELDS.map((field, n) => (
        <GridCell
          key={field}
          index={index}
          column={field}
          position={n + 1}
          isCurrent={current === field}
          isMarked={isMarked(n + 1)}
          row={row}
          text={text}
          editor={current === field ? editor : null}
        />
      ))}
      <GridCell
        index={index}
        column="state"
        position={FIELDS.length + 1}
        isCurrent={current === 'state'}
        isMarked={isMarked(FIELDS.length + 1)}
      >
        {row && <Remark row={row} language={language} text={text} />}
      </GridCell>
    </div>
  );
});
