import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { FailureText } from '../../../shared/text/failures/shape.ts';

/** What happened, what it means, what to do. */
export function FailureWords({ level = 3, words: { title, detail, todo } }: { readonly level?: 2 | 3; readonly words: FailureText }) {
  return (
    <>
      <Heading level={level} data-size="2xs">
        {title}
      </Heading>
      <Paragraph>
        {detail} {todo}
      </Paragraph>
    </>
  );
}
