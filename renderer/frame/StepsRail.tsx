import { Archive, KeyRound, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { type StepView, stepViews } from '../state/selectors.ts';
import { StepMark } from './StepMark.tsx';
import styles from './StepsRail.module.css';

export function StepsRail() {
  const { model, text } = useApp();
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
      <ul className={styles.steps}>
        <li>
          <BesideEntry place="archive" label={text.frame.archive} icon={<Archive aria-hidden="true" size="1.125em" />} />
        </li>
        <li>
          <BesideEntry place="access" label={text.frame.access} icon={<KeyRound aria-hidden="true" size="1.125em" />} />
        </li>
        <li>
          <BesideEntry place="settings" label={text.frame.settings} icon={<Settings aria-hidden="true" size="1.125em" />} />
        </li>
      </ul>
    </nav>
  );
}

interface BesideEntryProps {
  readonly place: 'archive' | 'access' | 'settings';
  readonly label: string;
  readonly icon: ReactNode;
}

/** What lies beside the way, and can be gone to at any time. */
function BesideEntry({ place, label, icon }: BesideEntryProps) {
  const { model, dispatch } = useApp();
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={model.place === place ? 'page' : undefined}
      onClick={() => dispatch({ kind: 'go', place })}
    >
      <span className={styles.number}>{icon}</span>
      <span className={styles.label}>{label}</span>
    </button>
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
