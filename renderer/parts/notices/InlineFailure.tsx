import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Failure } from '../../../shared/core/failure.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { useApp } from '../../app-context.ts';
import { ProxyPassword } from './ProxyPassword.tsx';

/** What went wrong, where it went wrong: what happened, what it means, what to do. */
export function InlineFailure({ failure }: { readonly failure: Failure | null }) {
  const { language } = useApp();
  if (failure === null) return null;
  const { title, detail, todo } = failureText(language, failure);
  return (
    <Alert data-color="danger" data-size="sm" role="alert">
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <Paragraph>
        {detail} {todo}
      </Paragraph>
      <ProxyPassword failure={failure} />
    </Alert>
  );
}
