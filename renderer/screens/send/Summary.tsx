import { Heading } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../app-context.ts';
import styles from './SendScreen.module.css';

/** What leaves the machine, and to whom, in plain words. */
export function Summary() {
  const { draft } = useWork();
  const { send } = useApp().text;
  const { oppgavegiver, oppgavegiverName, antallOppgaver, sumUtbetaltBeloep, inntektsaar, environment, deliveries } = draft;
  return (
    <section className={styles.summary} aria-labelledby="summary">
      <Heading level={2} data-size="xs" id="summary">
        {send.summary}
      </Heading>
      <ul className={styles.plain}>
        <li>{send.summaryOppgaver(antallOppgaver)}</li>
        <li>{send.summarySum(sumUtbetaltBeloep, inntektsaar)}</li>
        {oppgavegiver && (
          <li>{send.summaryFrom(oppgavegiverName, oppgavegiver.organisasjonsnummer, oppgavegiver.kontaktinformasjon.navn)}</li>
        )}
        <li>{send.summaryTo[environment]}</li>
        {deliveries > 1 && <li>{send.summaryParts(deliveries)}</li>}
        <li>{send.summaryOnce}</li>
      </ul>
    </section>
  );
}
