import { Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { DeliveryProgress } from '../../../../shared/ipc/views.ts';
import { failureText } from '../../../../shared/text/failure-text.ts';
import { useApp } from '../../../app-context.ts';
import { useSpoken } from '../../../parts/use-spoken.ts';
import styles from './Sending.module.css';

/** Between two attempts: what happened, and when the next one is. The seconds tick for the eye alone; a screen reader hears it once. */
export function Waiting({
  waiting: { until, attempt, attempts, failure },
  environmentName,
}: {
  readonly waiting: NonNullable<DeliveryProgress['waiting']>;
  readonly environmentName: string;
}) {
  const { language, text } = useApp();
  const spoken = useSpoken(environmentName);
  const { waiting } = text.send;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <div className={styles.waiting}>
      <Paragraph role="status">
        {failure && `${spoken(failureText(language, failure).detail)} `}
        {waiting.why(attempt + 1, attempts)}
      </Paragraph>
      <Paragraph aria-hidden="true" className={styles.seconds}>
        {waiting.seconds(Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000)))}
      </Paragraph>
    </div>
  );
}
