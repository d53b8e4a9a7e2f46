import { Button } from '@digdir/designsystemet-react';
import { ClipboardList } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { useAnnounce } from '../Announcer.tsx';
import { copyText } from './copy.ts';

/** For whoever helps: what happened to this delivery, by times, codes and hashes, and nothing about anybody. */
export function CopyDiagnostics({ submissionId }: { readonly submissionId: string }) {
  const { client, dispatch, text } = useApp();
  const { copied, copyRefused } = text.frame;
  const announce = useAnnounce();
  const copy = async () => {
    const reply = await client.call('delivery.diagnostics', { submissionId });
    if (!reply.ok) return dispatch({ kind: 'failed', failure: reply.failure });
    const isCopied = copyText(reply.value);
    dispatch({ kind: 'notice', notice: { text: isCopied ? copied : copyRefused, undo: null } });
    if (isCopied) announce(copied);
  };
  return (
    <div>
      <Button variant="tertiary" data-size="sm" data-paper="no" onClick={() => void copy()}>
        <ClipboardList aria-hidden="true" />
        {text.settings.copyDiagnostics}
      </Button>
    </div>
  );
}
