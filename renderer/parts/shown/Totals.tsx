import { kroner, timeOfDay } from '../../../shared/text/format.ts';
import { useApp, useWork } from '../../app-context.ts';
import { differenceToAccounts } from '../../state/selectors.ts';
import styles from './Totals.module.css';

/** Count, sum and difference to the accounts, and whether the last edit is kept. Always in sight while a draft is open. */
export function Totals() {
  const { draft } = useWork();
  const { dispatch, model, text } = useApp();
  const { frame } = text;
  const difference = differenceToAccounts(draft);
  const { store } = model.app;
  const inMemory = store.kind === 'open' && store.by === 'session';
  return (
    <section className={styles.totals} aria-label={frame.totals}>
      <span>
        <strong>{frame.oppgaver(draft.antallOppgaver)}</strong> · <strong>{kroner(draft.sumUtbetaltBeloep)}</strong>
        {difference !== null && (
          <>
            {' · '}
            <span data-off={difference !== 0} className={styles.difference}>
              {frame.difference(difference)}
            </span>
          </>
        )}
      </span>
      <span className={styles.saved}>
        {inMemory ? (
          <>
            {frame.inMemory}.{' '}
            <button type="button" className="ds-link" onClick={() => dispatch({ kind: 'go', place: 'passphrase' })}>
              {frame.choosePassphrase}
            </button>
          </>
        ) : model.saving > 0 ? (
          frame.saving
        ) : (
          frame.saved(timeOfDay(draft.savedAt))
        )}
      </span>
    </section>
  );
}
