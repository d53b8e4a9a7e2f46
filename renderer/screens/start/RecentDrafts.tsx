import { Heading } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import { DraftEntry } from './DraftEntry.tsx';
import styles from './RecentDrafts.module.css';

export function RecentDrafts() {
  const { model, text } = useApp();
  const cards = model.cards.filter(({ removed }) => !removed);
  if (cards.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent-drafts">
      <Heading level={2} data-size="2xs" id="recent-drafts">
        {text.start.recent}
      </Heading>
      <ul className={styles.list}>
        {cards.map((card) => (
          <DraftEntry key={card.draftId} card={card} />
        ))}
      </ul>
    </section>
  );
}
