import { type RefObject, useEffect } from 'react';

/**
 * What is said below the grid takes room from it. The focused cell stays in sight then, if it was: it is what is being spoken of. A cell that
 * the user has scrolled away from is left where it is.
 */
export function useKeptInSight(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const grid = scroller.current;
    if (grid === null) return;
    let before = grid.clientHeight;
    const observer = new ResizeObserver(() => {
      const cell = document.activeElement;
      const hadRoom = before;
      before = grid.clientHeight;
      if (cell === null || cell === grid || !grid.contains(cell) || before >= hadRoom) return;
      const { top, bottom } = cell.getBoundingClientRect();
      const { top: edge } = grid.getBoundingClientRect();
      if (bottom > edge && top < edge + hadRoom) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    observer.observe(grid);
    return () => observer.disconnect();
  }, [scroller]);
}
