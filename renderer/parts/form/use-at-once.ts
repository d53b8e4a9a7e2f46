import { startTransition, useOptimistic } from 'react';

/**
 * Shows what the user chose at once, while main is still putting it down; when that failed, what is kept is shown again. `change` resolves when
 * main has answered.
 */
export function useAtOnce<T>(kept: T, change: (next: T) => Promise<unknown>): readonly [T, (next: T) => void] {
  const [shown, show] = useOptimistic(kept);
  const choose = (next: T): void =>
    startTransition(async () => {
      show(next);
      await change(next);
    });
  return [shown, choose];
}
