import { Button } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import { useCorrectionText } from '../../parts/texts/use-correction-text.ts';

/** From a receipt to a new draft of what was delivered. */
export function CorrectButton({ submissionId }: { readonly submissionId: string }) {
  const { commands } = useApp();
  const { correct, started } = useCorrectionText();
  return (
    <Button variant="secondary" onClick={() => void commands.correct(submissionId, started)}>
      {correct}
    </Button>
  );
}
