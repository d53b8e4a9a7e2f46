import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { longDate } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { CopyButton } from '../../parts/copy/CopyButton.tsx';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';
import styles from './StoreScreen.module.css';

/** The recovery code, once: to print, copy or write down, and to say that it is done. */
export function RecoveryCode() {
  const { client, commands, dispatch, language, model, text } = useApp();
  const { recovery } = text.store;
  const [code, setCode] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    void client.call('store.recoveryCode', {}).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setCode(reply.value.code);
      else dispatch({ kind: 'failed', failure: reply.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [client, dispatch]);

  return (
    <Screen title={recovery.title}>
      <div className={styles.recovery}>
        <Paragraph className={styles.prose}>{recovery.why}</Paragraph>
        <section className={styles.paper} aria-label={recovery.code} aria-busy={code === undefined}>
          <strong className={styles.onPaper}>{recovery.printTitle}</strong>
          {code === undefined ? (
            <Paragraph role="status">{recovery.making}</Paragraph>
          ) : (
            <p className={styles.code} data-testid="recovery-code">
              {code.split('-').map((group) => (
                <span key={group}>{group} </span>
              ))}
            </p>
          )}
          <span className={styles.onPaper}>{recovery.printHelp}</span>
          <span className={styles.onPaper}>{recovery.printDate(longDate(language, model.app.today))}</span>
        </section>
        {code !== undefined && (
          <ButtonRow>
            <Button variant="secondary" onClick={() => window.print()}>
              <Printer aria-hidden="true" />
              {recovery.print}
            </Button>
            <CopyButton label={recovery.copy} value={code} />
          </ButtonRow>
        )}
        <Alert data-color="warning">
          <Paragraph>
            {recovery.once} {recovery.replaces}
          </Paragraph>
        </Alert>
        <ButtonRow>
          <Button disabled={code === undefined} onClick={() => void commands.recoveryCodeKept()}>
            {recovery.kept}
          </Button>
          <Button variant="tertiary" onClick={() => dispatch({ kind: 'go', place: 'sheet' })}>
            {recovery.later}
          </Button>
        </ButtonRow>
      </div>
    </Screen>
  );
}
