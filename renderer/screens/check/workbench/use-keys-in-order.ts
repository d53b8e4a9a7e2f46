/**
 * Keys wait for what the key before them leads to. F8 has to ask main where the next problem stands, and F2 what stands in a masked cell;
 * on a busy machine a quick user has typed on before the answer is here. What she typed is meant for the cell that she asked for, not for
 * the one that she is leaving: it is kept in order, and handed on when focus is there.
 */
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import { keyAgain, pasteAgain } from './key-again.ts';

/** Keys that are pressed while `work` goes on wait for it, and for what is done `next`, when what it led to is drawn. */
export type During = (work: Promise<unknown>, next?: () => void) => Promise<void>;

/** `isArriving`: the row to go to is known, and not shown yet. */
export function useKeysInOrder(isArriving: boolean): During {
  const underWay = useRef(0);
  const finished = useRef(0);
  const waiting = useRef<(() => void)[]>([]);
  const arriving = useRef(isArriving);
  arriving.current = isArriving;
  const [settled, settle] = useReducer((turn: number) => turn + 1, 0);

  const during = useCallback<During>(async (work, next) => {
    underWay.current++;
    try {
      await work;
    } finally {
      if (next) waiting.current.unshift(next);
      finished.current++;
      settle();
    }
  }, []);

  useEffect(() => {
    // What the work led to is drawn by now, and focus is there: only from now on a key is a key again.
    void settled;
    underWay.current -= finished.current;
    finished.current = 0;
    if (isArriving) return;
    queueMicrotask(() => {
      while (underWay.current === 0 && !arriving.current) {
        const next = waiting.current.shift();
        if (next === undefined) return;
        flushSync(next);
      }
    });
  }, [settled, isArriving]);

  useEffect(() => {
    const mustWait = () => underWay.current > 0 || waiting.current.length > 0;
    const onKey = (event: KeyboardEvent): void => {
      // A key that is handed on comes from us.
      if (!event.isTrusted || !mustWait()) return;
      const again = keyAgain(event);
      if (again === undefined) return;
      stop(event);
      waiting.current.push(again);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!event.isTrusted || !mustWait() || event.clipboardData === null) return;
      stop(event);
      waiting.current.push(pasteAgain(event.clipboardData.getData('text/plain')));
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('paste', onPaste, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('paste', onPaste, true);
    };
  }, []);

  return during;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
