import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Submission } from '../../../shared/core/submission.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { useApp, useWork } from '../../app-context.ts';
import { Refused } from './Refused.tsx';
import styles from './SendScreen.module.css';
import { Unsure } from './Unsure.tsx';
import { useOnline } from './use-online.ts';

/** What became of the last attempt, when it isn't a receipt: what happened, what it means, what to do. */
export function Outcome({ submission: { head, state } }: { readonly submission: Submission }) {
  const { language, text } = useApp();
  const { draft } = useWork();
  const isOnline = useOnline();
  const { send } = text;
  switch (state.kind) {
    case 'delivered':
      return null;
    case 'refused':
      return <Refused submissionId={head.submissionId} refusal={state.refusal} />;
    case 'sending':
    case 'unsure':
      return <Unsure head={head} state={state} />;
    case 'no-access':
      return (
        <Alert data-color="warning" role="alert">
          <div className={styles.outcome}>
            <Heading level={2} data-size="2xs">
              {send.noAccess.title}
            </Heading>
            <Paragraph>{send.noAccess.detail}</Paragraph>
            <Reason {...failureText(language, state.failure)} />
          </div>
        </Alert>
      );
    case 'prepared':
      // Others of its list have been delivered: what is said of those says it all.
      if (head.part !== undefined && draft.stage === 'unsure') return null;
      return (
        <Alert data-color="info">
          <div className={styles.outcome}>
            <Heading level={2} data-size="2xs">
              {send.prepared.title}
            </Heading>
            <Paragraph>{send.prepared.detail}</Paragraph>
            {!isOnline && draft.environment !== 'practice' && <Paragraph>{send.prepared.offline}</Paragraph>}
          </div>
        </Alert>
      );
  }
}

function Reason({ title, detail, todo }: { readonly title: string; readonly detail: string; readonly todo: string }) {
  return (
    <Paragraph>
      <strong>{title}.</strong> {detail} {todo}
    </Paragraph>
  );
}
