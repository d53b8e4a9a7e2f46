import { Alert } from '@digdir/designsystemet-react';
import type { Failure } from '../../../shared/core/failure.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { useApp } from '../../app-context.ts';
import { FailureWords } from './FailureWords.tsx';
import { ProxyPassword } from './ProxyPassword.tsx';

/** What went wrong, where it went wrong: what happened, what it means, what to do. */
export function InlineFailure({ failure }: { readonly failure: Failure | null }) {
  const { language } = useApp();
  if (failure === null) return null;
  return (
    <Alert data-color="danger" data-size="sm" role="alert">
      <FailureWords words={failureText(language, failure)} />
      <ProxyPassword failure={failure} />
    </Alert>
  );
}
