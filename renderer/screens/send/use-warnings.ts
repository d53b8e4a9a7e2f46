import { useEffect, useState } from 'react';
import type { DraftView, WarningView } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';

/** The first `count` warnings of the draft. What is known of them stays until the next answer is here. */
export function useWarnings({ draftId, revision, warnings: all }: DraftView, count: number): readonly WarningView[] {
  const { client, dispatch } = useApp();
  const [warnings, setWarnings] = useState<readonly WarningView[]>([]);
  useEffect(() => {
    if (all === 0) return;
    let isWanted = true;
    // Every step may have changed them, or whether they are accepted.
    void revision;
    void client.call('draft.warnings', { draftId, count }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setWarnings(reply.value);
      else dispatch({ kind: 'failed', failure: reply.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [client, dispatch, draftId, revision, all, count]);
  return warnings;
}
