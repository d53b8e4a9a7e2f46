import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { Light } from '../../../shared/core/access/access.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { useApp } from '../../app-context.ts';
import { FailureWords } from '../../parts/notices/FailureWords.tsx';
import { LendKey } from '../../parts/notices/LendKey.tsx';
import { ProxyPassword } from '../../parts/notices/ProxyPassword.tsx';
import styles from './StepList.module.css';

/** What the last test said: what happened, what it means, what to do. */
export function StepFailure({ light }: { readonly light: Extract<Light, { readonly kind: 'waiting' | 'failed' }> }) {
  const { language, text } = useApp();
  const { access, frame } = text;
  const { failure } = light;
  const scopes = Array.isArray(failure.data.scopes) ? failure.data.scopes : [];
  return (
    <Alert data-color={light.kind === 'waiting' ? 'warning' : 'danger'} className={styles.failure}>
      <FailureWords words={failureText(language, failure)} />
      {scopes.length > 0 && (
        <>
          <Paragraph>{access.missingScopes}:</Paragraph>
          <ul className={styles.scopes}>
            {scopes.map((scope) => (
              <li key={scope}>
                <code>{scope}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <ProxyPassword failure={failure} />
      {failure.code === 'KEY_FILE_NEEDED' && <LendKey keyId={String(failure.data.keyId)} />}
      <Paragraph data-size="xs">{frame.errorCode(String(failure.data.mp ?? failure.data.auth ?? failure.code))}</Paragraph>
    </Alert>
  );
}
