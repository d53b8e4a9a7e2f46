import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import styles from './SettingsScreen.module.css';

/** Whether there is a recovery code, and a new one. */
export function RecoverySection() {
  const { commands, dispatch, model, text } = useApp();
  const { settings, store } = text;
  const code = model.app.store.kind === 'open' ? model.app.store.recoveryCode : undefined;
  if (code === undefined) return null;
  return (
    <section className={styles.about} aria-labelledby="recovery">
      <Heading level={2} data-size="2xs" id="recovery">
        {store.recovery.title}
      </Heading>
      <Paragraph className={styles.help}>{settings.recovery[code]}</Paragraph>
      <div className={styles.actions}>
        {code === 'unconfirmed' && (
          <Button variant="secondary" data-size="sm" onClick={() => void commands.recoveryCodeKept()}>
            {store.recovery.kept}
          </Button>
        )}
        <Button variant="secondary" data-size="sm" onClick={() => dispatch({ kind: 'go', place: 'recovery-code' })}>
          {code === 'none' ? store.recovery.make : store.recovery.makeNew}
        </Button>
      </div>
    </section>
  );
}
