import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Failure } from '../../../shared/core/failure.ts';
import type { Ticket } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { FileAndPassphrase } from './FileAndPassphrase.tsx';

/** For a key that isn't kept: the file and its passphrase, each time something is signed. */
export function LendKey({ keyId }: { readonly keyId: string }) {
  const { client, dispatch, text } = useApp();
  const { certificate } = text;
  const [ticket, setTicket] = useState<Ticket | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const pick = async () => {
    const reply = await client.call('keys.pickFile', {});
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok && reply.value !== null) setTicket(reply.value);
  };
  const lend = async (passphrase: string) => {
    if (ticket === null) return;
    const reply = await client.call('keys.lend', { keyId, ticket: ticket.ticket, passphrase });
    if (!reply.ok) return setFailure(reply.failure);
    dispatch({ kind: 'failure-seen' });
    dispatch({ kind: 'notice', notice: { text: certificate.lend.done, undo: null } });
  };

  if (ticket === null) {
    return (
      <Button variant="secondary" data-size="sm" onClick={pick}>
        {certificate.import.pick}
      </Button>
    );
  }
  return (
    <FileAndPassphrase
      key={ticket.ticket}
      ticket={ticket}
      submit={certificate.lend.button}
      failure={failure}
      onSubmit={lend}
      onOtherFile={pick}
      onCancel={() => setTicket(null)}
    />
  );
}
