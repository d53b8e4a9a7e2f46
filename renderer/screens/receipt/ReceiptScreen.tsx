import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { CircleCheck } from 'lucide-react';
import { kroner, longDate, organisasjonsnummer, timeOfDay, wholeNumber } from '../../../shared/text/format.ts';
import { useApp, useWork } from '../../app-context.ts';
import { EnvironmentBand } from '../../frame/EnvironmentBand.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { CopyText } from '../../parts/CopyText.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { Totals } from '../../parts/Totals.tsx';
import { lastDelivered } from '../../state/selectors.ts';
import styles from './ReceiptScreen.module.css';

export function ReceiptScreen() {
  const { draft, submissions } = useWork();
  const { commands, language, text } = useApp();
  const { receipt } = text;
  const delivered = lastDelivered(submissions);
  if (delivered?.state.kind !== 'delivered') return null;
  const { head, state } = delivered;
  const { answer } = state;
  const isPractice = draft.environment === 'practice';

  const at = receipt.at(longDate(language, state.at), timeOfDay(state.at));
  const facts: readonly (readonly [string, string])[] = [
    [receipt.delivered, at],
    [receipt.from, `${head.oppgavegiverName}, ${organisasjonsnummer(head.organisasjonsnummer)}`],
    [receipt.year, String(head.inntektsaar)],
    [receipt.count, wholeNumber(answer.antallOppgaver)],
    [receipt.sum, kroner(head.sumUtbetaltBeloep)],
    [receipt.file, `${head.file} (${head.sheet})`],
  ];
  const proof: readonly (readonly [string, string])[] = [
    [receipt.forsendelseId, answer.forsendelseId],
    [receipt.dialogId, answer.dialogId],
    [receipt.reference, answer.oppgavegiversLeveranseReferanse],
    [receipt.idempotencyKey, head.idempotencyKey],
    [receipt.sha256, head.bodySha256],
  ];
  const everything = [...(isPractice ? [receipt.practiceMark] : []), ...[...facts, ...proof].map(([label, value]) => `${label}: ${value}`)];

  return (
    <Screen
      title={receipt.title}
      status={<Totals />}
      action={<Button onClick={() => void commands.closeDraft()}>{receipt.newDelivery}</Button>}
      tools={<CopyButton label={receipt.copyAll} value={everything.join('\n')} />}
    >
      <div className={styles.lead}>
        <CircleCheck aria-hidden="true" size="2rem" />
        <div>
          <p className={styles.taken}>{receipt.lead(receipt.receiver[draft.environment])}</p>
          <Paragraph>{receipt.notApproval}</Paragraph>
        </div>
      </div>
      <section className={styles.paper} aria-label={receipt.title}>
        <EnvironmentBand />
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.proof}>
          <Heading level={2} data-size="2xs">
            {receipt.proof}
          </Heading>
          <Paragraph data-size="sm" className={styles.help}>
            {receipt.proofHelp}
          </Paragraph>
          {proof.map(([label, value]) => (
            <CopyText key={label} label={label} value={value} />
          ))}
          <Paragraph data-size="sm" className={styles.help}>
            {receipt.sha256}: {receipt.sha256Help}
          </Paragraph>
        </div>
      </section>
      <section className={styles.next} aria-labelledby="what-next">
        <Heading level={2} data-size="xs" id="what-next">
          {receipt.next}
        </Heading>
        <ul>
          {(isPractice ? receipt.nextStepsPractice : receipt.nextSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
    </Screen>
  );
}
