import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { AppState } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';
import { EnterCode } from './EnterCode.tsx';
import { EnterPassphrase } from './EnterPassphrase.tsx';
import styles from './StoreScreen.module.css';

type Locked = Extract<AppState['store'], { kind: 'locked' }>;

/** Why the drafts are locked, and one of the ways in; the other one is a press away. */
export function Unlock({ store }: { readonly store: Locked }) {
  const { commands, dispatch, text } = useApp();
  const { locked } = text.store;
  const [chosen, choose] = useState<Locked['ways'][number]>();
  const way = chosen ?? store.ways[0];
  const others = store.ways.filter((each) => each !== way);
  return (
    <Screen title={locked.title}>
      <Paragraph className={styles.prose}>{locked.reason[store.reason]}</Paragraph>
      {way === 'recovery-code' ? <EnterCode /> : <EnterPassphrase />}
      <ButtonRow>
        {others.map((other) => (
          <Button
            key={other}
            variant="tertiary"
            onClick={() => {
              dispatch({ kind: 'failure-seen' });
              choose(other);
            }}
          >
            {locked.way[other]}
          </Button>
        ))}
        {store.reason === 'keychain-locked' && (
          <Button variant="tertiary" onClick={() => void commands.openAgain()}>
            {text.store.tryAgain}
          </Button>
        )}
      </ButtonRow>
    </Screen>
  );
}
