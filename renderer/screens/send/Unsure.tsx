import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { retryAfter } from '../../../shared/core/retry-after.ts';
import type { SubmissionHead, SubmissionState } from '../../../shared/core/submission.ts';
import { dialogSearchText } from '../../../shared/text/dialog-search.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { timeOfDay } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { CopyDiagnostics } from '../../parts/CopyDiagnostics.tsx';
import styles from './SendScreen.module.css';

type UnsureState = Extract<SubmissionState, { kind: 'unsure' | 'sending' }>;

/** It may have arrived: why that isn't known, and why trying again is safe. */
export function Unsure({ head, state }: { readonly head: SubmissionHead; readonly state: UnsureState }) {
  const { language, text } = useApp();
  const { unsure } = text.send;
  const failure = state.kind === 'unsure' ? state.failure : null;
  const until = retryAfter(failure?.data.retryAfter, new Date(state.at));
  const isLost = failure === null || failure.code === 'SKATTEETATEN_UNREACHABLE';
  return (
    <Alert data-color="warning" role="alert">
      <div className={styles.outcome}>
        <Heading level={2} data-size="2xs">
          {unsure.title}
        </Heading>
        {isLost && <Paragraph>{failure?.data.reason === 'CANCELLED' ? unsure.cancelled : unsure.lost}</Paragraph>}
        {!isLost && <Why {...failureText(language, failure)} />}
        {state.kind === 'unsure' && state.dialogSearch && <Paragraph>{dialogSearchText(language, state.dialogSearch)}</Paragraph>}
        {until !== undefined && <Paragraph>{unsure.notBefore(timeOfDay(until.toISOString()))}</Paragraph>}
        <Paragraph>{unsure.safe}</Paragraph>
        <Paragraph data-size="sm">
          {unsure.key(head.idempotencyKey)} {failure && text.frame.errorCode(failure.code)}
        </Paragraph>
        <CopyDiagnostics submissionId={head.submissionId} />
      </div>
    </Alert>
  );
}

function Why({ detail, todo }: { readonly detail: string; readonly todo: string }) {
  return (
    <Paragraph>
      {detail} {todo}
    </Paragraph>
  );
}
