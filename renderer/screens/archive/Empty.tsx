import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Archive } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import styles from './ArchiveScreen.module.css';

export function Empty() {
  const { dispatch } = useApp();
  const { empty } = useArchiveText();
  return (
    <section className={styles.empty} aria-labelledby="nothing-sent">
      <Archive aria-hidden="true" size="2rem" />
      <Heading level={2} data-size="xs" id="nothing-sent">
        {empty.title}
      </Heading>
      <Paragraph>{empty.detail}</Paragraph>
      <Button variant="secondary" onClick={() => dispatch({ kind: 'go', place: 'sheet' })}>
        {empty.start}
      </Button>
    </section>
  );
}
