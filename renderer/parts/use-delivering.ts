import { useCallback, useEffect, useState } from 'react';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { Result } from '../../shared/result.ts';
import { useApp } from '../app-context.ts';
import type { Model } from '../state/model.ts';

export interface Delivering {
  /** Where it is; null when nothing is under way. */
  readonly sending: Model['sending'];
  /** Sends, and tells of its steps meanwhile. */
  readonly run: (ask: () => Promise<Result<Submission, Failure>>) => Promise<Result<Submission, Failure>>;
}

const STARTED: NonNullable<Model['sending']> = { step: null, submissionId: null, waiting: null, part: null };

/** For a delivery that no open draft shows: what main tells of its way. */
export function useDelivering(): Delivering {
  const { client } = useApp();
  const [sending, setSending] = useState<Model['sending']>(null);
  useEffect(
    () =>
      client.on('delivery.progress', ({ step, submissionId, waiting, part }) =>
        setSending((now) => now && { step, submissionId, waiting: waiting ?? null, part: part ?? null }),
      ),
    [client],
  );
  const run: Delivering['run'] = useCallback(async (ask) => {
    setSending(STARTED);
    try {
      return await ask();
    } finally {
      setSending(null);
    }
  }, []);
  return { sending, run };
}
