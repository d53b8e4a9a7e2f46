import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../shared/core/failure.ts';
import type { ReceiptView } from '../../../shared/ipc/ledger-views.ts';
import { useApp } from '../../app-context.ts';

export interface KnownReceipt {
  /** Undefined until it is here. */
  readonly receipt: ReceiptView | undefined;
  readonly failure: Failure | null;
  readonly isAsking: boolean;
  /** Asks the authority now; true when something new has come. */
  readonly ask: () => Promise<boolean | undefined>;
}

/** A receipt as the archive has it, read again when something comes to it. */
export function useReceipt(submissionId: string): KnownReceipt {
  const { client } = useApp();
  const [receipt, setReceipt] = useState<ReceiptView>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const reply = await client.call('ledger.receipt', { submissionId });
      if (!isWanted) return;
      if (reply.ok) setReceipt(reply.value);
      setFailure(reply.ok ? null : reply.failure);
    };
    void read();
    const stopListening = client.on('ledger.changed', (changed) => changed.submissionId === submissionId && void read());
    return () => {
      isWanted = false;
      stopListening();
    };
  }, [client, submissionId]);

  const ask = useCallback(async () => {
    setAsking(true);
    const reply = await client.call('ledger.ask', { submissionId });
    setAsking(false);
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return undefined;
    setReceipt(reply.value);
    return reply.value.documents.length > (receipt?.documents.length ?? 0);
  }, [client, submissionId, receipt]);

  return { receipt, failure, isAsking, ask };
}
