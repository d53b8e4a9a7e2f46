import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { X } from 'lucide-react';
import type { DraftView } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import styles from './notices.module.css';

/** What the disk had lost of the draft: said once, until the user has seen it. */
export function DamageNotice({ damage }: { readonly damage: NonNullable<DraftView['damage']> }) {
  const { dispatch, text } = useApp();
  const { title, detail, todo } = text.store.damage[damage];
  return (
    <Alert data-color="warning" role="alert" className={styles.failure}>
      <div>
        <Heading level={2} data-size="2xs">
          {title}
        </Heading>
        <Paragraph>
          {detail} {todo}
        </Paragraph>
      </div>
      <Button icon variant="tertiary" data-color="neutral" aria-label={text.frame.close} onClick={() => dispatch({ kind: 'damage-seen' })}>
        <X aria-hidden="true" />
      </Button>
    </Alert>
  );
}
