import { useEffect, useState } from 'react';
import type { LedgerView } from '../../../shared/ipc/ledger-views.ts';
import { useApp } from '../../app-context.ts';

/** Everything that was sent, read again when something comes to it; undefined until it is here. */
export function useLedger(): LedgerView | undefined {
  const { client, dispatch } = useApp();
  const [ledger, setLedger] = useState<LedgerView>();
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const reply = await client.call('ledger.list', {});
      if (!isWanted) return;
      if (reply.ok) setLedger(reply.value);
      else dispatch({ kind: 'failed', failure: reply.failure });
    };
    void read();
    const stopListening = client.on('ledger.changed', () => void read());
    return () => {
      isWanted = false;
      stopListening();
    };
  }, [client, dispatch]);
  return ledger;
}
