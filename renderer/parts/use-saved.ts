import type { Failure } from '../../shared/core/failure.ts';
import type { Result } from '../../shared/result.ts';
import { useApp } from '../app-context.ts';

/** Says that something was saved where the user chose, or why not; nothing when she thought better of it. */
export function useSaved(): (reply: Promise<Result<{ readonly saved: boolean }, Failure>>, told: string) => Promise<void> {
  const { dispatch } = useApp();
  return async (asked, told) => {
    const reply = await asked;
    if (!reply.ok) return dispatch({ kind: 'failed', failure: reply.failure });
    if (reply.value.saved) dispatch({ kind: 'notice', notice: { text: told, undo: null } });
  };
}
