import { useEffect, useRef } from 'react';
import type { Workbench } from './use-workbench.ts';

/** F8 and Shift+F8 lead to the next and previous problem from anywhere on the screen. */
export function useProblemKeys(findProblem: Workbench['findProblem']): void {
  const find = useRef(findProblem);
  find.current = findProblem;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      void find.current(event.shiftKey ? 'previous' : 'next');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
