// biome-ignore-all lint/a11y/useSemanticElements: this is the ARIA grid pattern: rows come and go with scrolling, which a table element can't do, and focus moves from cell to cell
// biome-ignore-all lint/a11y/useFocusableInteractive: this is the ARIA grid pattern: rows come and go with scrolling, which a table element can't do, and focus moves from cell to cell
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../../app-context.ts';
import { COLUMNS, cellId, HEADINGS } from '../../../state/grid-moves.ts';
import type { RangeActions } from '../workbench/use-range-actions.ts';
import type { Workbench } from '../workbench/use-workbench.ts';
import { CellEditor } from './CellEditor.tsx';
import styles from './Grid.module.css';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { onGridKey } from './grid-keys.ts';
import { cellAt, useGridMouse } from './grid-mouse.ts';
import { RowSlots } from './row-slots.ts';
import { useKeptInSight } from './use-kept-in-sight.ts';
import { usePaste } from './use-paste.ts';

/** Up to this many rows are all in the document, so that find-in-page and screen readers have the whole sheet. */
const ALL_IN_DOCUMENT = 2000;
const ROW_HEIGHT_REM = 2.5;
const OVERSCAN = 8;
/** Rows on either side of those in sight that are asked for in advance. */
const AHEAD = 200;

export function Grid({ bench, actions }: { readonly bench: Workbench; readonly actions: RangeActions }) {
  const { language, text } = useApp();
  const { rows, current, focusTurn, isArriving, typing, block } = bench;
  const { index, column } = current;
  const isTyping = typing !== null;
  const scroller = useRef<HTMLDivElement>(null);
  const slots = useRef(new RowSlots());
  usePaste(scroller, isTyping, actions);
  const rowHeight = ROW_HEIGHT_REM * useRootFontSize();
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingStart: rowHeight,
    // The current row stays in the document when it is scrolled away: it holds the focus.
    rangeExtractor: (range) => withCurrent(defaultRangeExtractor(range), index),
  });
  const isSmall = rows.total <= ALL_IN_DOCUMENT;
  const everyRow = useMemo(() => (isSmall ? Array.from({ length: rows.total }, (_, position) => position) : []), [isSmall, rows.total]);
  const shown = isSmall ? everyRow : virtual.getVirtualItems().map((item) => item.index);
  const keys = isSmall ? everyRow : slots.current.of(shown);
  const drawn = shown.map((position, n) => ({ position, slot: keys[n] ?? 0 }));
  // Moving elements about in the document costs more than all else in a frame: they find their order, in which a screen reader reads them,
  // when scrolling has come to rest.
  if (virtual.isScrolling && !isSmall) drawn.sort((a, b) => a.slot - b.slot);
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;

  const { need, total } = rows;
  useEffect(() => {
    // The row that the user is on comes first, by itself; then what she sees, and what she may see next.
    need(index, index);
    need(first - AHEAD, Math.min(total - 1, last + AHEAD));
  }, [need, first, last, index, total]);
  useEffect(() => {
    if (!isSmall) return;
    const rest = requestIdleCallback(() => need(0, total - 1));
    return () => cancelIdleCallback(rest);
  }, [isSmall, need, total]);
  const { query } = bench.view;
  useEffect(() => {
    // Other rows, or another order, are looked at from the top.
    void query;
    scroller.current?.scrollTo({ top: 0 });
  }, [query]);
  const focused = useRef(focusTurn);
  useLayoutEffect(() => {
    // Focus moves when it was asked to, and not because a row before the current one left the filter.
    if (focused.current === focusTurn || isArriving) return;
    focused.current = focusTurn;
    if (!isSmall && index !== HEADINGS) virtual.scrollToIndex(index, { align: 'auto' });
    const cell = document.getElementById(cellId(index, column));
    // An editor that has just been opened has taken it.
    if (!isTyping) cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focusTurn, isArriving, isTyping, index, column, virtual, isSmall]);
  useKeptInSight(scroller);
  const press = useGridMouse(bench);

  return (
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      data-digits={digitsOf(bench.draft.counts.all)}
      data-small={isSmall}
      aria-label={text.check.grid}
      aria-rowcount={rows.total + 1}
      aria-colcount={COLUMNS.length}
      aria-multiselectable="true"
      aria-readonly={bench.readOnly}
      onKeyDown={(event) => onGridKey(event, bench, actions, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)}
      onPointerDown={press}
      onClick={(event) => {
        // Assistive technology clicks without a pointer.
        const clicked = event.detail === 0 ? cellAt(event.target) : undefined;
        if (clicked) bench.goTo(clicked);
      }}
      onDoubleClick={() => index !== HEADINGS && bench.startTyping()}
    >
      <GridHead current={index === HEADINGS ? column : null} sort={bench.view.query.sort} text={text.check} />
      <div role="rowgroup" className={styles.body} style={{ height: rows.total * rowHeight }}>
        {drawn.map(({ position, slot }) => (
          <GridRow
            key={slot}
            index={position}
            row={rows.at(position)}
            top={position * rowHeight}
            current={position === index ? column : null}
            markedFrom={block && position >= block.top && position <= block.bottom ? block.left : NOT_MARKED}
            markedTo={block && position >= block.top && position <= block.bottom ? block.right : NOT_MARKED}
            editor={position === index && typing !== null ? <CellEditor bench={bench} typing={typing} /> : null}
            language={language}
            text={text.check}
          />
        ))}
      </div>
    </div>
  );
}

/** Of the row numbers, about: there may be rows above the table. */
function digitsOf(rows: number): number {
  return String(Math.ceil(rows * 1.1)).length;
}

const NOT_MARKED = -1;

function withCurrent(range: number[], index: number): number[] {
  const [first = 0] = range;
  const last = range.at(-1) ?? 0;
  if (index === HEADINGS || (index >= first && index <= last)) return range;
  return index < first ? [index, ...range] : [...range, index];
}

/** Asked for when it may have changed: asking in every frame has all styles worked out before they are complete. */
function useRootFontSize(): number {
  const [size, setSize] = useState(rootFontSize);
  useEffect(() => {
    const measure = () => setSize(rootFontSize());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return size;
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
