import { Button } from '@digdir/designsystemet-react';
import { useApp } from '../../../app-context.ts';

/** Until main has told which submission it is, there is nothing to stop. */
export function CancelSending({ submissionId }: { readonly submissionId: string | null }) {
  const { commands, text } = useApp();
  return (
    <Button
      variant="secondary"
      aria-disabled={submissionId === null || undefined}
      onClick={() => submissionId !== null && void commands.cancelSending(submissionId)}
    >
      {text.send.cancel}
    </Button>
  );
}
