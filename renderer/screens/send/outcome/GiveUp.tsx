import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import { useApp } from '../../../app-context.ts';
import { Choice } from '../../../parts/form/Choice.tsx';
import { Question } from '../../../parts/Question.tsx';
import { useOutboxText } from '../../../parts/texts/use-outbox-text.ts';
import styles from './GiveUp.module.css';

interface GiveUpProps {
  readonly submission: Submission;
  readonly onChanged: () => Promise<void>;
}

/**
 * The way out after 409 GLD_019 (spec 4.5, 9 no. 14): no new key by itself, but its user may look where the authority shows what it has, and
 * say that the delivery isn't there. Not while Altinn has a dialog that may be it.
 */
export function GiveUp({ submission: { head, state }, onChanged }: GiveUpProps) {
  const { client, dispatch } = useApp();
  const { giveUp } = useOutboxText();
  const [isAsked, setAsked] = useState(false);
  const [hasLooked, setLooked] = useState(false);
  const [isWordMissing, setWordMissing] = useState(false);
  if (state.kind !== 'unsure' || state.dialogSearch === undefined || state.dialogSearch.kind === 'found') return null;
  const close = () => {
    setAsked(false);
    setLooked(false);
    setWordMissing(false);
  };
  const decide = async () => {
    if (!hasLooked) return setWordMissing(true);
    close();
    const reply = await client.call('delivery.giveUp', { submissionId: head.submissionId });
    if (!reply.ok) return dispatch({ kind: 'failed', failure: reply.failure });
    await onChanged();
    dispatch({ kind: 'notice', notice: { text: giveUp.done, undo: null } });
  };
  return (
    <div>
      <Button variant="tertiary" data-size="sm" onClick={() => setAsked(true)}>
        {giveUp.action}
      </Button>
      {isAsked && (
        <Question
          title={giveUp.title}
          onCancel={close}
          actions={
            <>
              <Button data-color="accent" onClick={close}>
                {giveUp.keep}
              </Button>
              <Button variant="secondary" data-color="danger" onClick={() => void decide()}>
                {giveUp.confirm}
              </Button>
            </>
          }
        >
          <Paragraph>{giveUp.detail}</Paragraph>
          <ol className={styles.steps}>
            {giveUp.steps(head.inntektsaar).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Choice
            label={giveUp.word}
            checked={hasLooked}
            error={isWordMissing ? giveUp.wordMissing : undefined}
            onChange={async (looked) => {
              setLooked(looked);
              setWordMissing(false);
            }}
          />
        </Question>
      )}
    </div>
  );
}
