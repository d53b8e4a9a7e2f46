import { useCallback, useEffect, useState } from 'react';
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import { useApp } from '../../app-context.ts';
import { ArchivedReceipt } from './ArchivedReceipt.tsx';
import { ArchivedSubmission } from './ArchivedSubmission.tsx';

/** One delivery of the archive: its receipt, or where it stands without one. */
export function ArchivedDelivery({ submissionId }: { readonly submissionId: string }) {
  const { client } = useApp();
  const [submission, setSubmission] = useState<Submission | null>();
  const read = useCallback(async () => {
    const reply = await client.call('delivery.show', { submissionId });
    // The ledger may still have the receipt of one that the outbox can't read.
    setSubmission(reply.ok ? reply.value : null);
  }, [client, submissionId]);
  useEffect(() => void read(), [read]);

  if (submission === undefined) return null;
  if (submission === null || submission.state.kind === 'delivered') return <ArchivedReceipt submissionId={submissionId} />;
  return <ArchivedSubmission submission={submission} onChanged={read} />;
}
