import { CalendarDays } from 'lucide-react';
import { useApp } from '../app-context.ts';
import { deadlineOf, nextInntektsaar } from '../state/selectors.ts';
import styles from './TopBar.module.css';

export function TopBar() {
  const { model, text } = useApp();
  const { frame, start } = text;
  const draft = model.work?.draft;
  const { today } = model.app;
  const { daysLeft } = deadlineOf(draft?.inntektsaar ?? nextInntektsaar(today), today);
  const isOver = draft?.stage === 'delivered' && daysLeft < 0;
  return (
    <div className={styles.bar}>
      <span className={styles.name}>{frame.productName}</span>
      {draft && (
        <span className={styles.who}>
          <span className={styles.coop} data-missing={draft.oppgavegiverName === ''}>
            {draft.oppgavegiverName === '' ? frame.noOppgavegiver : draft.oppgavegiverName}
          </span>
          <span>{start.year(draft.inntektsaar)}</span>
          <span className={styles.file}>{draft.name}</span>
        </span>
      )}
      {!isOver && (
        <span className={styles.deadline} data-late={daysLeft < 0}>
          <CalendarDays aria-hidden="true" size="1.125em" />
          {daysLeft < 0 ? (
            frame.deadlinePassed
          ) : (
            <span>
              {frame.deadline(frame.deadlineDate)} <span className={styles.days}>· {frame.daysLeft(daysLeft)}</span>
            </span>
          )}
        </span>
      )}
    </div>
  );
}
