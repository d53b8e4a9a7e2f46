import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import type { Columns } from '../../../../shared/core/sheet/columns.ts';
import { failureText } from '../../../../shared/text/failure-text.ts';
import { useApp } from '../../../app-context.ts';
import { CopyDiagnostics } from '../../../parts/copy/CopyDiagnostics.tsx';
import { ButtonRow } from '../../../parts/form/ButtonRow.tsx';
import { ProxyPassword } from '../../../parts/notices/ProxyPassword.tsx';
import { useOutboxText } from '../../../parts/texts/use-outbox-text.ts';
import { useSpoken } from '../../../parts/use-spoken.ts';
import styles from '../SendScreen.module.css';
import { GiveUp } from './GiveUp.tsx';
import { Refused } from './Refused.tsx';
import { ToAccess } from './ToAccess.tsx';
import { Unsure } from './Unsure.tsx';
import { useOnline } from './use-online.ts';
import { Withdraw } from './Withdraw.tsx';

interface OutcomeProps {
  readonly submission: Submission;
  /** Of the open draft, whose cells the answer leads to; absent where no draft is open. */
  readonly columns?: Columns;
  /** Its user did something with it other than send it. */
  readonly onChanged: () => Promise<void>;
}

/** What became of the last attempt, when it isn't a receipt: what happened, what it means, what to do. */
export function Outcome({ submission: { head, state }, columns, onChanged }: OutcomeProps) {
  const { language, text } = useApp();
  const isOnline = useOnline();
  const outbox = useOutboxText();
  const spoken = useSpoken(head.environmentName);
  const { send } = text;
  switch (state.kind) {
    case 'delivered':
      return null;
    case 'refused':
      return <Refused head={head} refusal={state.refusal} {...(columns && { columns })} />;
    case 'sending':
    case 'unsure':
      return (
        <Unsure head={head} state={state}>
          <GiveUp submission={{ head, state }} onChanged={onChanged} />
        </Unsure>
      );
    case 'given-up':
      return (
        <Told tone="warning" title={outbox.givenUp.title}>
          <Paragraph>{outbox.givenUp.detail}</Paragraph>
        </Told>
      );
    case 'no-access':
      return (
        <Told tone="warning" title={send.noAccess.title} isNews>
          <Paragraph>{send.noAccess.detail}</Paragraph>
          <Reason {...failureText(language, state.failure)} spoken={spoken} />
          <ButtonRow>
            <ProxyPassword failure={state.failure} />
            {!state.failure.retryable && <ToAccess />}
            <CopyDiagnostics submissionId={head.submissionId} />
            <Withdraw submissionId={head.submissionId} onChanged={onChanged} />
          </ButtonRow>
        </Told>
      );
    case 'prepared':
      return (
        <Told tone="info" title={send.prepared.title}>
          <Paragraph>{send.prepared.detail}</Paragraph>
          {!isOnline && head.environmentName !== 'practice' && <Paragraph>{send.prepared.offline}</Paragraph>}
          <Withdraw submissionId={head.submissionId} onChanged={onChanged} />
        </Told>
      );
  }
}

interface ToldProps {
  readonly tone: 'info' | 'warning';
  readonly title: string;
  readonly isNews?: boolean;
  readonly children: ReactNode;
}

function Told({ tone, title, isNews = false, children }: ToldProps) {
  return (
    <Alert data-color={tone} {...(isNews && { role: 'alert' })}>
      <div className={styles.outcome}>
        <Heading level={2} data-size="2xs">
          {title}
        </Heading>
        {children}
      </div>
    </Alert>
  );
}

interface ReasonProps {
  readonly title: string;
  readonly detail: string;
  readonly todo: string;
  readonly spoken: (sentence: string) => string;
}

function Reason({ title, detail, todo, spoken }: ReasonProps) {
  return (
    <Paragraph>
      <strong>{spoken(title)}.</strong> {spoken(detail)} {spoken(todo)}
    </Paragraph>
  );
}
