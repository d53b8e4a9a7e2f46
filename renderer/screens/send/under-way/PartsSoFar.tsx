import { Heading } from '@digdir/designsystemet-react';
import { Check, Circle, CircleHelp, CircleX } from 'lucide-react';
import { latestList } from '../../../../shared/core/delivery/latest-list.ts';
import type { SubmissionState } from '../../../../shared/core/delivery/submission.ts';
import { kroner } from '../../../../shared/text/format.ts';
import { useApp, useWork } from '../../../app-context.ts';
import styles from './Sending.module.css';

const ICONS: Readonly<Record<SubmissionState['kind'], typeof Check>> = {
  delivered: Check,
  refused: CircleX,
  unsure: CircleHelp,
  sending: CircleHelp,
  'no-access': Circle,
  prepared: Circle,
  'given-up': CircleHelp,
};

/** A long list goes out as several deliveries, and the job can stop anywhere: how far it came. Nothing for a list that is one delivery. */
export function PartsSoFar() {
  const { submissions } = useWork();
  const { frame, send } = useApp().text;
  const parts = latestList(submissions);
  const delivered = parts.filter(({ state }) => state.kind === 'delivered').length;
  if (parts.length < 2) return null;
  return (
    <section className={styles.parts} aria-labelledby="parts">
      <Heading level={2} data-size="2xs" id="parts">
        {send.partsDelivered(delivered, parts.length)}
      </Heading>
      <ol>
        {parts.map(({ head, state }) => {
          const Icon = ICONS[state.kind];
          return (
            <li key={head.submissionId}>
              <Icon aria-hidden="true" size="1.25em" />
              <span>
                {frame.oppgaver(head.antallOppgaver)} · {kroner(head.sumUtbetaltBeloep)} · {send.partState[state.kind]}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
