import { Button } from '@digdir/designsystemet-react';
import { useApp } from '../app-context.ts';
import styles from './Bands.module.css';
import { EnvironmentBand, environmentShown } from './EnvironmentBand.tsx';

/** What must not be overlooked: where things go, and whether they are kept. With a draft open the footer says the latter. */
export function Bands() {
  const { model, dispatch, text } = useApp();
  const { store } = model.app;
  return (
    <>
      <EnvironmentBand>
        {environmentShown(model) === 'practice' && store.kind === 'open' && model.place !== 'rehearsal' && (
          <button type="button" className={styles.rehearse} onClick={() => dispatch({ kind: 'go', place: 'rehearsal' })}>
            {text.frame.rehearse}
          </button>
        )}
      </EnvironmentBand>
      {store.kind === 'open' && store.by === 'session' && model.work === null && model.place !== 'passphrase' && (
        <div className={styles.session} role="note">
          <span>{text.frame.session}</span>
          <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'go', place: 'passphrase' })}>
            {text.frame.choosePassphrase}
          </Button>
        </div>
      )}
    </>
  );
}
