import { type RefObject, useEffect } from 'react';

/**
 * When the button that was pressed is gone afterwards, the browser drops focus to nowhere, and a keyboard user starts again at the top of the
 * window. It goes to `fallback` instead.
 */
export function useKeptFocus(fallback: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : null;
    };
    const watcher = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      fallback.current?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', remember);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watcher.disconnect();
    };
  }, [fallback]);
}
