import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { retryAfter } from '../../../../shared/core/delivery/retry-after.ts';
import type { SubmissionHead, SubmissionState } from '../../../../shared/core/delivery/submission.ts';
import type { Failure } from '../../../../shared/core/failure.ts';
import type { Language } from '../../../../shared/ipc/views.ts';
import { dialogSearchText } from '../../../../shared/text/dialog-search.ts';
import { failureText, lostReason } from '../../../../shared/text/failure-text.ts';
import type { Reason } from '../../../../shared/text/failures/shape.ts';
import { timeOfDay } from '../../../../shared/text/format.ts';
import { useApp } from '../../../app-context.ts';
import { CopyDiagnostics } from '../../../parts/copy/CopyDiagnostics.tsx';
import { CopyText } from '../../../parts/copy/CopyText.tsx';
import { ProxyPassword } from '../../../parts/notices/ProxyPassword.tsx';
import { useSpoken } from '../../../parts/use-spoken.ts';
import styles from '../SendScreen.module.css';

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
  const { refused, unsure } = text.send;
  const failure = state.kind === 'unsure' ? state.failure : null;
  const until = retryAfter(failure?.data.retryAfter, new Date(state.at));
  const isCancelled = failure?.data.reason === 'CANCELLED';
  const correlationId = failure?.data.korrelasjonsid;
  return (
    <Alert data-color="warning" role="alert">
      <div className={styles.outcome}>
        <Heading level={2} data-size="2xs">
          {spoken(unsure.title)}
        </Heading>
        {failure === null && <Paragraph>{spoken(unsure.lost)}</Paragraph>}
        {isCancelled && <Paragraph>{unsure.cancelled}</Paragraph>}
        {failure !== null && !isCancelled && <Why {...reasonOf(language, failure)} spoken={spoken} />}
        {state.kind === 'unsure' && state.dialogSearch && <Paragraph>{dialogSearchText(language, state.dialogSearch)}</Paragraph>}
        {until !== undefined && until > new Date() && <Paragraph>{spoken(unsure.notBefore(timeOfDay(until.toISOString())))}</Paragraph>}
        {failure !== null && <ProxyPassword failure={failure} />}
        <Paragraph>{unsure.safe}</Paragraph>
        <Paragraph data-size="sm">
          {unsure.key(head.idempotencyKey)} {failure && text.frame.errorCode(failure.code)}
        </Paragraph>
        {typeof correlationId === 'string' && <CopyText label={refused.correlation} value={correlationId} />}
        <CopyDiagnostics submissionId={head.submissionId} />
        {children}
      </div>
    </Alert>
  );
}

const OF_THE_WAY: ReadonlySet<Failure['code']> = new Set(['SKATTEETATEN_UNREACHABLE', 'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD']);

/** That nothing is lost is said below, once. */
function reasonOf(language: Language, failure: Failure): Reason {
  return OF_THE_WAY.has(failure.code) ? lostReason(language, failure) : failureText(language, failure);
}

interface WhyProps extends Reason {
  readonly spoken: (sentence: string) => string;
}

function Why({ detail, todo, spoken }: WhyProps) {
  return (
    <Paragraph>
      {spoken(detail)} {spoken(todo)}
    </Paragraph>
  );
}
