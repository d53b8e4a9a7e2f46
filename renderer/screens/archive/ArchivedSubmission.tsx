import { Button } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import { kroner, longDate, organisasjonsnummer, timeOfDay, wholeNumber } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { Screen } from '../../parts/screen/Screen.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { useOutboxText } from '../../parts/texts/use-outbox-text.ts';
import { useDelivering } from '../../parts/use-delivering.ts';
import { RawAnswers } from '../receipt/RawAnswers.tsx';
import { Outcome } from '../send/outcome/Outcome.tsx';
import { CancelSending } from '../send/under-way/CancelSending.tsx';
import { Sending } from '../send/under-way/Sending.tsx';
import styles from './ArchivedSubmission.module.css';
import { RefusedNil } from './RefusedNil.tsx';

interface ArchivedSubmissionProps {
  readonly submission: Submission;
  readonly onChanged: () => Promise<void>;
}

/** What has no receipt and no draft to show it, such as one by the command line: where it stands, and the way on. */
export function ArchivedSubmission({ submission: { head, state }, onChanged }: ArchivedSubmissionProps) {
  const { client, dispatch, language, text } = useApp();
  const archive = useArchiveText();
  const { title, facts, sendNow } = useOutboxText();
  const nil = useNilText();
  const { sending, run } = useDelivering();
  const { environmentName, submissionId } = head;
  const isOpen = state.kind !== 'refused' && state.kind !== 'given-up';
  const isUnsure = state.kind === 'unsure' || state.kind === 'sending';
  const back = async () => dispatch({ kind: 'archive', archive: { environmentName, submissionId: null } });

  const retry = async () => {
    const reply = await run(() => client.call('delivery.retry', { submissionId }));
    if (!reply.ok) dispatch({ kind: 'failed', failure: reply.failure });
    await onChanged();
  };

  if (sending !== null) {
    return (
      <Screen key="sending" title={text.send.sending} action={<CancelSending submissionId={sending.submissionId} />}>
        <Sending sending={sending} environmentName={environmentName} />
      </Screen>
    );
  }
  return (
    <Screen
      key="shown"
      title={title}
      action={isOpen && <Button onClick={() => void retry()}>{isUnsure ? text.send.unsure.retry : sendNow}</Button>}
      status={
        <Button variant="tertiary" data-size="sm" onClick={() => void back()}>
          <ArrowLeft aria-hidden="true" />
          {archive.back}
        </Button>
      }
    >
      <Outcome submission={{ head, state }} onChanged={state.kind === 'prepared' || state.kind === 'no-access' ? back : onChanged} />
      {head.nil !== undefined && state.kind === 'refused' && <RefusedNil year={head.inntektsaar} />}
      <dl className={styles.facts}>
        <dt>{facts.coop}</dt>
        <dd>
          {head.oppgavegiverName} ({organisasjonsnummer(head.organisasjonsnummer)})
        </dd>
        <dt>{facts.year}</dt>
        <dd>{head.inntektsaar}</dd>
        <dt>{facts.count}</dt>
        <dd>{wholeNumber(head.antallOppgaver)}</dd>
        <dt>{facts.sum}</dt>
        <dd>{kroner(head.sumUtbetaltBeloep)}</dd>
        <dt>{head.nil === undefined ? facts.file : nil.what}</dt>
        <dd>{head.nil === undefined ? head.file : nil.nothing(head.nil.leveransetype)}</dd>
        <dt>{facts.frozen}</dt>
        <dd>{text.receipt.at(longDate(language, head.createdAt), timeOfDay(head.createdAt))}</dd>
        <dt>{facts.reference}</dt>
        <dd>{head.oppgavegiversLeveranseReferanse}</dd>
      </dl>
      <RawAnswers submissionId={submissionId} />
    </Screen>
  );
}
