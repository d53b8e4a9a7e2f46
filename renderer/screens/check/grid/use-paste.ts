import { type RefObject, useEffect } from 'react';
import type { RangeActions } from '../workbench/use-range-actions.ts';

/** The event goes where text is selected, which need not be where focus is: a cell can't hold a selection. So it is heard everywhere. */
export function usePaste(grid: RefObject<HTMLElement | null>, isTyping: boolean, actions: RangeActions): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (isTyping || event.clipboardData === null || !grid.current?.contains(document.activeElement)) return;
      event.preventDefault();
      void actions.paste(event.clipboardData.getData('text/plain'));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
}
