import { startTransition, useCallback, useRef, useState } from 'react';
import type { Model } from './model.ts';
import { type Message, update } from './update.ts';

interface ModelInUse {
  /** What is on screen. */
  readonly model: Model;
  readonly dispatch: (message: Message) => void;
  /** What was last told, on screen or not yet. */
  readonly current: () => Model;
}

/**
 * The model changes at once, and the screen follows as a transition: while the code of the next screen is on its way, the one before stays,
 * instead of an empty window.
 */
export function useModel(first: () => Model): ModelInUse {
  const [model, show] = useState(first);
  const newest = useRef(model);
  const dispatch = useCallback((message: Message) => {
    newest.current = update(newest.current, message);
    startTransition(() => show(newest.current));
  }, []);
  const current = useCallback(() => newest.current, []);
  return { model, dispatch, current };
}
