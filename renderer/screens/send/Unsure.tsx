import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { retryAfter } from '../../../shared/core/retry-after.ts';
import type { SubmissionHead, SubmissionState } from '../../../shared/core/submission.ts';
import { dialogSearchText } from '../../../shared/text/dialog-search.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { timeOfDay } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { CopyDiagnostics } from '../../parts/CopyDiagnostics.tsx';
import { useSpoken } from '../../parts/use-spoken.ts';
import styles from './SendScreen.module.css';

type UnsureState = Extract<SubmissionState, { kind: 'unsure' | 'sending' }>;

interface UnsureProps {
  readonly head: SubmissionHead;
  readonly state: UnsureState;
  /** What else can be done than to try again. */
  readonly children?: ReactNode;
}

/** It may have arrived: why that isn't known, and why trying again is safe. */
export function Unsure({ head, state, children }: UnsureProps) {
  const { language, text } = useApp();
  const spoken = useSpoken(head.environmentName);
  const { unsure } = text.send;
  const failure = state.kind === 'unsure' ? state.failure : null;
  const until = retryAfter(failure?.data.retryAfter, new Date(state.at));
  const isLost = failure === null || failure.code === 'SKATTEETATEN_UNREACHABLE';
  return (
    <Alert data-color="warning" role="alert">
      <div className={styles.outcome}>
        <Heading level={2} data-size="2xs">
          {spoken(unsure.title)}
        </Heading>
        {isLost && <Paragraph>{spoken(failure?.data.reason === 'CANCELLED' ? unsure.cancelled : unsure.lost)}</Paragraph>}
        {!isLost && <Why {...failureText(language, failure)} spoken={spoken} />}
        {state.kind === 'unsure' && state.dialogSearch && <Paragraph>{dialogSearchText(language, state.dialogSearch)}</Paragraph>}
        {until !== undefined && <Paragraph>{spoken(unsure.notBefore(timeOfDay(until.toISOString())))}</Paragraph>}
        <Paragraph>{unsure.safe}</Paragraph>
        <Paragraph data-size="sm">
          {unsure.key(head.idempotencyKey)} {failure && text.frame.errorCode(failure.code)}
        </Paragraph>
        <CopyDiagnostics submissionId={head.submissionId} />
        {children}
      </div>
    </Alert>
  );
}

interface WhyProps {
  readonly detail: string;
  readonly todo: string;
  readonly spoken: (sentence: string) => string;
}

function Why({ detail, todo, spoken }: WhyProps) {
  return (
    <Paragraph>
      {spoken(detail)} {spoken(todo)}
    </Paragraph>
  );
}
