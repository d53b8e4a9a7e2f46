// biome-ignore-all lint/a11y/useSemanticElements: this is the ARIA grid pattern: rows come and go with scrolling, which a table element can't do, and focus moves from cell to cell
// biome-ignore-all lint/a11y/useFocusableInteractive: this is the ARIA grid pattern: rows come and go with scrolling, which a table element can't do, and focus moves from cell to cell
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useApp } from '../../app-context.ts';
import { COLUMNS, cellId, type Position } from '../../state/grid-moves.ts';
import { CellEditor } from './CellEditor.tsx';
import styles from './Grid.module.css';
import { GridRow } from './GridRow.tsx';
import { onGridKey } from './grid-keys.ts';
import type { Workbench } from './use-workbench.ts';

/** Up to this many rows are all in the document, so that find-in-page and screen readers have the whole sheet. */
const ALL_IN_DOCUMENT = 2000;
const ROW_HEIGHT_REM = 2.5;

export function Grid({ bench }: { readonly bench: Workbench }) {
  const { language, text } = useApp();
  const { rows, current, focusTurn, typing } = bench;
  const { index, column } = current;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = ROW_HEIGHT_REM * rootFontSize();
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    // The current row stays in the document when it is scrolled away: it holds the focus.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), index])].sort((a, b) => a - b),
  });
  const isSmall = rows.total <= ALL_IN_DOCUMENT;
  const everyRow = useMemo(() => (isSmall ? Array.from({ length: rows.total }, (_, position) => position) : []), [isSmall, rows.total]);
  const shown = isSmall ? everyRow : virtual.getVirtualItems().map((item) => item.index);
  const [first, last] = isSmall ? [0, rows.total - 1] : [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0];

  const { need } = rows;
  useEffect(() => {
    // The row that the user is on comes first, by itself.
    need(index, index);
    need(first, last);
  }, [need, first, last, index]);
  const focused = useRef(focusTurn);
  useLayoutEffect(() => {
    // Focus moves when it was asked to, and not because a row before the current one left the filter.
    if (focused.current === focusTurn) return;
    focused.current = focusTurn;
    if (!isSmall) virtual.scrollToIndex(index, { align: 'auto' });
    const cell = document.getElementById(cellId(index, column));
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focusTurn, index, column, virtual, isSmall]);

  return (
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      data-long={bench.draft.counts.all > 9000}
      aria-label={text.check.grid}
      aria-rowcount={rows.total + 1}
      aria-colcount={COLUMNS.length}
      aria-readonly={bench.readOnly}
      onKeyDown={(event) => onGridKey(event, bench, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)}
      onClick={(event) => withCell(event, bench.goTo)}
      onDoubleClick={() => bench.startTyping()}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.headRow}>
          {COLUMNS.map((name, position) => (
            <div key={name} role="columnheader" aria-colindex={position + 1} className={styles.cell} data-column={name}>
              {text.check.column[name]}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: rows.total * rowHeight }}>
        {shown.map((position) => (
          <GridRow
            key={position}
            index={position}
            row={rows.at(position)}
            top={position * rowHeight}
            current={position === index ? column : null}
            editor={position === index && typing !== null ? <CellEditor bench={bench} initial={typing} /> : null}
            language={language}
            text={text.check}
          />
        ))}
      </div>
    </div>
  );
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** One listener for all cells: rows stay free of functions, and are drawn again only when their row changed. */
function withCell(event: MouseEvent, goTo: (position: Position) => void): void {
  if (!(event.target instanceof Element) || event.target instanceof HTMLInputElement) return;
  const cell = event.target.closest<HTMLElement>('[data-index]');
  const column = COLUMNS.find((name) => name === cell?.dataset.column);
  if (cell && column) goTo({ index: Number(cell.dataset.index), column });
}
