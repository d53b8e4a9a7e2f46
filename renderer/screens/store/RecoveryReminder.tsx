import { Button } from '@digdir/designsystemet-react';
import { KeyRound } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import styles from './RecoveryReminder.module.css';

/** Stays until there is a recovery code in a safe place; nothing waits for it. */
export function RecoveryReminder() {
  const { commands, dispatch, model, text } = useApp();
  const { recovery } = text.store;
  const { store } = model.app;
  const state = store.kind === 'open' ? store.recoveryCode : undefined;
  // Before there is a draft there is nothing to lose.
  if (state === undefined || state === 'kept' || model.cards.length === 0) return null;
  const make = () => dispatch({ kind: 'go', place: 'recovery-code' });
  return (
    <section className={styles.reminder} aria-label={recovery.title}>
      <KeyRound aria-hidden="true" />
      <span className={styles.words}>{recovery.reminder[state]}</span>
      <span className={styles.actions}>
        {state === 'unconfirmed' && (
          <Button variant="secondary" data-size="sm" onClick={() => void commands.recoveryCodeKept()}>
            {recovery.kept}
          </Button>
        )}
        <Button variant={state === 'none' ? 'secondary' : 'tertiary'} data-size="sm" onClick={make}>
          {state === 'none' ? recovery.make : recovery.makeNew}
        </Button>
      </span>
    </section>
  );
}
