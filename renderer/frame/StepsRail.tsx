import { Settings } from 'lucide-react';
import { useApp } from '../app-context.ts';
import { type StepView, stepViews } from '../state/selectors.ts';
import { StepMark } from './StepMark.tsx';
import styles from './StepsRail.module.css';

export function StepsRail() {
  const { model, dispatch, text } = useApp();
  const { place } = model;
  return (
    <nav className={styles.rail} aria-label={text.frame.steps}>
      <ol className={styles.steps}>
        {stepViews(model.work).map((view, index) => (
          <li key={view.step}>
            <StepEntry view={view} number={index + 1} isCurrent={place === view.step} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={styles.entry}
        aria-current={place === 'settings' ? 'page' : undefined}
        onClick={() => dispatch({ kind: 'go', place: 'settings' })}
      >
        <span className={styles.number}>
          <Settings aria-hidden="true" size="1.125em" />
        </span>
        <span className={styles.label}>{text.frame.settings}</span>
      </button>
    </nav>
  );
}

interface StepEntryProps {
  readonly view: StepView;
  readonly number: number;
  readonly isCurrent: boolean;
}

/** A step that can't be taken yet is shown, so that the way is in sight, but it isn't a button that does nothing. */
function StepEntry({ view: { step, reachable, mark }, number, isCurrent }: StepEntryProps) {
  const { dispatch, text } = useApp();
  const content = (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.label}>{text.frame.step[step]}</span>
      <StepMark mark={mark} />
    </>
  );
  if (!reachable) return <span className={styles.entry}>{content}</span>;
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={isCurrent ? 'step' : undefined}
      onClick={() => dispatch({ kind: 'go', place: step })}
    >
      {content}
    </button>
  );
}
