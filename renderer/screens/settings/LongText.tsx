import { Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Failure } from '../../../shared/core/failure.ts';
import type { Result } from '../../../shared/result.ts';
import { useApp } from '../../app-context.ts';
import styles from './LongText.module.css';

interface LongTextProps {
  readonly summary: string;
  readonly detail?: string;
  readonly ask: () => Promise<Result<string, Failure>>;
}

/** A text that few will read: asked for when it is opened. */
export function LongText({ summary, detail, ask }: LongTextProps) {
  const { dispatch } = useApp();
  const [long, setLong] = useState('');
  const show = async () => {
    const answer = await ask();
    if (answer.ok) setLong(answer.value);
    else dispatch({ kind: 'failed', failure: answer.failure });
  };
  return (
    <details className={styles.details} onToggle={(event) => event.currentTarget.open && show()}>
      <summary>{summary}</summary>
      {detail !== undefined && <Paragraph data-size="sm">{detail}</Paragraph>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by the keyboard */}
      <section className={styles.text} tabIndex={0} aria-label={summary}>
        <pre>{long}</pre>
      </section>
    </details>
  );
}
