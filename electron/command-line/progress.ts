/** A bar on standard error, for people who wait: only in a terminal, and only once the work has lasted a second. */
import { progressText } from '../../shared/text/command-line.ts';
import type { World } from './world.ts';

export type ProgressStep = keyof typeof progressText;

export interface Progress {
  readonly step: (step: ProgressStep) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

const SHOWN_AFTER_MS = 1000;
const CLEAR_LINE = '\r\u001b[K';

/** `steps` are those of the command, in order. */
export function showProgress(
  { isTerminal, standardError }: Pick<World, 'isTerminal' | 'standardError'>,
  wanted: boolean,
  steps: readonly ProgressStep[],
): Progress {
  if (!isTerminal || !wanted) return { step: () => undefined, end: () => undefined };
  let current: ProgressStep | undefined;
  let shown = false;
  const draw = () => {
    if (current === undefined) return;
    const done = steps.indexOf(current) + 1;
    standardError(`${CLEAR_LINE}[${'#'.repeat(done)}${'-'.repeat(steps.length - done)}] ${progressText[current]} …`);
  };
  const timer = setTimeout(() => {
    shown = true;
    draw();
  }, SHOWN_AFTER_MS);
  return {
    step(step) {
      current = step;
      if (shown) draw();
    },
    end() {
      clearTimeout(timer);
      if (shown) standardError(CLEAR_LINE);
    },
  };
}

export const LIST_STEPS = ['guarding', 'reading', 'checking'] as const satisfies readonly ProgressStep[];
export const DELIVERY_STEPS = ['freezing', 'access', 'sending', 'receipt'] as const satisfies readonly ProgressStep[];
