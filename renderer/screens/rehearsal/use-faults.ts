import { useEffect, useState } from 'react';
import type { PracticeFault } from '../../../shared/core/delivery/practice-fault.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import type { Result } from '../../../shared/result.ts';
import { REHEARSAL_TEXT } from '../../../shared/text/rehearsal-text.ts';
import { useApp } from '../../app-context.ts';
import { MOST_FAULTS, nameOfFault } from '../../state/rehearsal.ts';

export interface Faults {
  /** What waits to go wrong, in its order; undefined until it is known. */
  readonly waiting: readonly PracticeFault[] | undefined;
  readonly play: (fault: PracticeFault) => Promise<void>;
  readonly reset: () => Promise<void>;
}

export function useFaults(): Faults {
  const { client, dispatch, language } = useApp();
  const words = REHEARSAL_TEXT[language];
  const [waiting, setWaiting] = useState<readonly PracticeFault[]>();
  useEffect(() => {
    let isWanted = true;
    void client.call('practice.waiting', {}).then((reply) => isWanted && reply.ok && setWaiting(reply.value));
    return () => {
      isWanted = false;
    };
  }, [client]);

  const take = (reply: Result<PracticeFault[], Failure>, told: string) => {
    if (!reply.ok) return dispatch({ kind: 'failed', failure: reply.failure });
    setWaiting(reply.value);
    dispatch({ kind: 'notice', notice: { text: told, undo: null } });
  };
  return {
    waiting,
    async play(fault) {
      if ((waiting?.length ?? 0) >= MOST_FAULTS) {
        return dispatch({ kind: 'notice', notice: { text: words.full(MOST_FAULTS), undo: null } });
      }
      take(await client.call('practice.play', { faults: [fault] }), words.added(nameOfFault(fault, words)));
    },
    reset: async () => take(await client.call('practice.reset', {}), words.resetDone),
  };
}
