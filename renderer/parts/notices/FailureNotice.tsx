import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { X } from 'lucide-react';
import type { Failure } from '../../../shared/core/failure.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { useApp } from '../../app-context.ts';
import { FailureWords } from './FailureWords.tsx';
import { LendKey } from './LendKey.tsx';
import styles from './notices.module.css';
import { ProxyPassword } from './ProxyPassword.tsx';

/** What happened, what it means, what to do; the app goes on around it. */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { dispatch, language, text } = useApp();
  return (
    <Alert data-color="danger" role="alert" className={styles.failure}>
      <div>
        <FailureWords level={2} words={failureText(language, failure)} />
        <ProxyPassword failure={failure} />
        {failure.code === 'KEY_FILE_NEEDED' && <LendKey keyId={String(failure.data.keyId)} />}
        <Paragraph data-size="xs">{text.frame.errorCode(failure.code)}</Paragraph>
      </div>
      <Button icon variant="tertiary" data-color="neutral" aria-label={text.frame.close} onClick={() => dispatch({ kind: 'failure-seen' })}>
        <X aria-hidden="true" />
      </Button>
    </Alert>
  );
}
