import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../../shared/core/failure.ts';
import { useApp } from '../../app-context.ts';
import { Detour } from '../../parts/Detour.tsx';
import { Choice } from '../../parts/form/Choice.tsx';
import { useHalfTyped } from '../../parts/form/use-half-typed.ts';
import { InlineFailure } from '../../parts/notices/InlineFailure.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';
import { useCorrectionText } from '../../parts/texts/use-correction-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { useDelivering } from '../../parts/use-delivering.ts';
import { yearsOver } from '../../state/nil.ts';
import type { WhoReports } from '../../state/profile-form.ts';
import { nextInntektsaar } from '../../state/selectors.ts';
import { CancelSending } from '../send/under-way/CancelSending.tsx';
import { Sending } from '../send/under-way/Sending.tsx';
import { ErrorSummary } from '../send/who/ErrorSummary.tsx';
import { Who } from '../send/who/Who.tsx';
import { YearSelect } from '../send/who/YearSelect.tsx';
import styles from './NilScreen.module.css';
import { STANDING_ID, Standing } from './Standing.tsx';
import { CONFIRM_ID, useMissing } from './use-missing.ts';
import { useStanding } from './use-standing.ts';

interface Typed {
  readonly who: WhoReports | null;
  readonly year: number;
}

/** For experts who have switched it on: who, which year, their own word, and send. The web form stands first, for it is the ordinary way (spec 4.6). */
export function NilScreen() {
  const { client, dispatch, model, text } = useApp();
  const nil = useNilText();
  const { nil: ordinary } = useCorrectionText();
  const { environment, today } = model.app;
  const years = yearsOver(today);
  const form = `nil in ${environment}`;
  const { typed, type, forget } = useHalfTyped<Typed>(form, { who: null, year: Math.min(nextInntektsaar(today), years[0] ?? 0) });
  const { who, year } = typed;
  const [isConfirmed, setConfirmed] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { sending, run } = useDelivering();
  const standing = useStanding(environment, year, who?.oppgavegiver.organisasjonsnummer);
  const missing = useMissing({ who, standing, isConfirmed });

  /** The user's word is about this co-op and this year, and about nothing else. */
  const change = (changes: Partial<Typed>) => {
    type({ ...typed, ...changes });
    setConfirmed(false);
    setFailure(null);
  };
  const send = async () => {
    if (!missing.mayGoOn() || who === null) return;
    setFailure(null);
    const { name: oppgavegiverName, oppgavegiver } = who;
    const sent = await run(() => client.call('nil.send', { environment, inntektsaar: year, oppgavegiver, oppgavegiverName, isConfirmed }));
    if (!sent.ok) return setFailure(sent.failure);
    // Refused, it may be tried in another spelling, for the same co-op.
    if (sent.value.state.kind === 'delivered') forget();
    const { environmentName, submissionId } = sent.value.head;
    dispatch({ kind: 'archive', archive: { environmentName, submissionId } });
  };

  if (sending !== null) {
    return (
      <Screen key="sending" title={text.send.sending} action={<CancelSending submissionId={sending.submissionId} />}>
        <Sending sending={sending} environmentName={environment} />
      </Screen>
    );
  }
  return (
    <Screen
      key="form"
      title={text.frame.nil}
      action={<Button onClick={() => void send()}>{nil.send[environment]}</Button>}
      status={
        <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'go', place: 'sheet' })}>
          <ArrowLeft aria-hidden="true" />
          {nil.back}
        </Button>
      }
    >
      <Detour title={nil.ordinary} detail={nil.ordinaryDetail} steps={ordinary.steps(year)} />
      <section className={styles.here} aria-labelledby="nil-here">
        <Heading level={2} data-size="xs" id="nil-here">
          {nil.here}
        </Heading>
        <Paragraph className={styles.help}>{nil.unknown}</Paragraph>
        <ErrorSummary ref={missing.summary} title={nil.missing.title} errors={missing.shown} />
        <InlineFailure failure={failure} />
      </section>
      <Who
        form={`who of ${form}`}
        who={who}
        isPractice={environment === 'practice'}
        onUse={async (chosen) => {
          change({ who: chosen });
          return true;
        }}
      />
      <YearSelect year={year} years={years} help={nil.yearHelp} onChoose={(chosen) => change({ year: chosen })} />
      <section id={STANDING_ID} tabIndex={-1} className={styles.standing} aria-label={nil.spelt}>
        <Standing standing={standing} />
      </section>
      <Choice
        id={CONFIRM_ID}
        label={nil.confirm(year)}
        help={nil.confirmHelp}
        checked={isConfirmed}
        onChange={async (confirmed) => setConfirmed(confirmed)}
      />
    </Screen>
  );
}
