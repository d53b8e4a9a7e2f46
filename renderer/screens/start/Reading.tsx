import { Button, Spinner } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { ReadProgress } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import styles from './Reading.module.css';

/** When a wait is long enough to want a word and a way out. */
const WORTH_SAYING_AFTER = 1000;

interface ReadingProps {
  readonly file: string;
  readonly step: ReadProgress['step'] | null;
}

/** Nothing for the blink that most sheets take, then a skeleton (in the style sheet, after 150 ms), then words and a button. */
export function Reading({ file, step }: ReadingProps) {
  const { commands, text } = useApp();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), WORTH_SAYING_AFTER);
    return () => clearTimeout(timer);
  }, []);

  return (
    <section className={styles.reading} aria-busy="true" aria-label={text.start.reading(file)}>
      <div className={styles.rows} aria-hidden="true">
        {[92, 78, 85, 64, 71].map((width) => (
          <span key={width} className="ds-skeleton" data-variant="rectangle" style={{ width: `${width}%` }} />
        ))}
      </div>
      <div role="status">
        {isLong && (
          <div className={styles.words}>
            <Spinner aria-hidden="true" data-size="sm" />
            <strong>{text.start.reading(file)}</strong>
            <span>{step === null ? '' : text.start.steps[step]}</span>
          </div>
        )}
      </div>
      {isLong && (
        <Button variant="secondary" onClick={() => void commands.cancelRead()}>
          {text.frame.cancel}
        </Button>
      )}
    </section>
  );
}
