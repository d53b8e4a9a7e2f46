import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { longDate } from '../../../shared/text/format.ts';
import { useApp, useWork } from '../../app-context.ts';
import { isReadOnly } from '../../state/selectors.ts';
import styles from './LayoutChange.module.css';
import type { OnTable } from './on-table.ts';

/** The list looks otherwise than last time: which columns, what they were, what they are, and one click for either. */
export function LayoutChange({ onChange }: { readonly onChange: OnTable }) {
  const { draft } = useWork();
  const { language, text } = useApp();
  const { change: words, column, field: names } = text.columns;
  const { layoutChange } = draft.reading;
  if (layoutChange === null) return null;
  if (layoutChange.accepted) return <Paragraph data-size="sm">{words.accepted}</Paragraph>;
  const { asBefore, changes, isOfCoop } = layoutChange;
  const date = longDate(language, layoutChange.savedAt);
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {words.title}
      </Heading>
      <Paragraph>{isOfCoop ? words.sinceCoop(draft.oppgavegiverName, date) : words.since(date)}</Paragraph>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.was}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, was, now }) => (
            <tr key={field}>
              <th scope="row">{names[field]}</th>
              <td>{was === null ? words.none : column(was.letter, was.heading ?? '')}</td>
              <td>{now === null ? words.none : column(now.letter, now.heading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isReadOnly(draft) && (
        <div className={styles.ways}>
          <Button variant="secondary" onClick={() => void onChange({ ...draft.table, changeAccepted: true })}>
            {words.accept}
          </Button>
          {asBefore !== null && (
            <Button variant="tertiary" onClick={() => void onChange({ ...asBefore, changeAccepted: true })}>
              {words.asBefore}
            </Button>
          )}
        </div>
      )}
    </Alert>
  );
}
