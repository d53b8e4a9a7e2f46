import { Heading, Input, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { FormField } from '../../parts/form/FormField.tsx';
import { draftGroups, matching, WORTH_SEARCHING } from '../../state/draft-list.ts';
import { DraftEntry } from './DraftEntry.tsx';
import styles from './RecentDrafts.module.css';

/** The drafts by co-op, the one worked on last first; with a search once there are many. */
export function RecentDrafts() {
  const { model, text } = useApp();
  const { start } = text;
  const [wanted, setWanted] = useState('');
  const cards = model.cards.filter(({ removed }) => !removed);
  if (cards.length === 0) return null;
  const isLong = cards.length >= WORTH_SEARCHING;
  const found = isLong ? matching(cards, wanted) : cards;
  const groups = draftGroups(found);
  const hasCoops = groups.length > 1;
  return (
    <section className={styles.recent} aria-labelledby="recent-drafts">
      <div className={styles.head}>
        <Heading level={2} data-size="2xs" id="recent-drafts">
          {start.recent}
        </Heading>
        {isLong && (
          <FormField label={start.search}>
            {(control) => <Input {...control} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />}
          </FormField>
        )}
      </div>
      <div role="status">
        {isLong && wanted.trim() !== '' && <Paragraph data-size="sm">{start.found(found.length, cards.length)}</Paragraph>}
      </div>
      {groups.map(({ coop, cards: ofCoop }) => (
        <section key={coop} aria-label={coop === '' ? start.noCoop : coop} className={styles.group}>
          {hasCoops && (
            <Heading level={3} data-size="2xs" className={styles.coop}>
              {coop === '' ? start.noCoop : coop}
            </Heading>
          )}
          <ul className={styles.list}>
            {ofCoop.map((card) => (
              <DraftEntry key={card.draftId} card={card} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
