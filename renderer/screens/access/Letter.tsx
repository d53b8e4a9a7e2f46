import { Button, Heading } from '@digdir/designsystemet-react';
import { Mail } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { CopyButton } from '../../parts/copy/CopyButton.tsx';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import styles from './StepList.module.css';

interface LetterProps {
  readonly title: string;
  readonly subject: string;
  readonly body: string;
}

/** A message that is ready to be sent: read here, then copied or opened in the mail program. */
export function Letter({ title, subject, body }: LetterProps) {
  const { client, dispatch, text } = useApp();
  const { access } = text;
  const write = async () => {
    const reply = await client.call('access.writeLetter', { subject, body });
    if (!reply.ok) dispatch({ kind: 'failed', failure: reply.failure });
  };
  return (
    <section className={styles.letter} aria-label={title}>
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <p className={styles.letterText}>{body}</p>
      <ButtonRow>
        <CopyButton label={access.letterCopy} value={body} />
        <Button variant="tertiary" data-size="sm" onClick={() => void write()}>
          <Mail aria-hidden="true" />
          {access.letterMail}
        </Button>
      </ButtonRow>
    </section>
  );
}
