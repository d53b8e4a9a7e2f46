import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../../app-context.ts';
import { Question } from '../../../parts/Question.tsx';
import { useOutboxText } from '../../../parts/texts/use-outbox-text.ts';

/** For what has never left the machine: out of the outbox, so that it isn't in the way of another list. */
export function Withdraw({ submissionId, onChanged }: { readonly submissionId: string; readonly onChanged: () => Promise<void> }) {
  const { client, dispatch } = useApp();
  const { withdraw } = useOutboxText();
  const [isAsked, setAsked] = useState(false);
  const takeOut = async () => {
    setAsked(false);
    const reply = await client.call('delivery.withdraw', { submissionId });
    if (!reply.ok) return dispatch({ kind: 'failed', failure: reply.failure });
    await onChanged();
    dispatch({ kind: 'notice', notice: { text: withdraw.done, undo: null } });
  };
  return (
    <div>
      <Button variant="tertiary" data-size="sm" onClick={() => setAsked(true)}>
        {withdraw.action}
      </Button>
      {isAsked && (
        <Question
          title={withdraw.title}
          onCancel={() => setAsked(false)}
          actions={
            <>
              <Button data-color="accent" onClick={() => setAsked(false)}>
                {withdraw.keep}
              </Button>
              <Button data-color="accent" variant="secondary" onClick={() => void takeOut()}>
                {withdraw.confirm}
              </Button>
            </>
          }
        >
          <Paragraph>{withdraw.detail}</Paragraph>
        </Question>
      )}
    </div>
  );
}
