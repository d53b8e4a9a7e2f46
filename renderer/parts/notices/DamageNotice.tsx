import { Alert, Button } from '@digdir/designsystemet-react';
import { X } from 'lucide-react';
import type { DraftView } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { FailureWords } from './FailureWords.tsx';
import styles from './notices.module.css';

/** What the disk had lost of the draft: said once, until the user has seen it. */
export function DamageNotice({ damage }: { readonly damage: NonNullable<DraftView['damage']> }) {
  const { dispatch, text } = useApp();
  return (
    <Alert data-color="warning" role="alert" className={styles.failure}>
      <div>
        <FailureWords level={2} words={text.store.damage[damage]} />
      </div>
      <Button icon variant="tertiary" data-color="neutral" aria-label={text.frame.close} onClick={() => dispatch({ kind: 'damage-seen' })}>
        <X aria-hidden="true" />
      </Button>
    </Alert>
  );
}
