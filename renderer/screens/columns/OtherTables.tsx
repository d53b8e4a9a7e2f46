import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../app-context.ts';
import { isReadOnly } from '../../state/selectors.ts';
import styles from './OtherTables.module.css';
import type { OnTable } from './on-table.ts';

/** Lists in the same sheet that are not read, one click away; and those that are read together, with the way back. */
export function OtherTables({ onChange }: { readonly onChange: OnTable }) {
  const { draft } = useWork();
  const { otherTables: words, together: shared } = useApp().text.columns;
  const { otherTables, together } = draft.reading;
  const isTogether = together !== null && together.addresses.length > 1;
  if (together?.isUndecided || (otherTables.length === 0 && !isTogether)) return null;
  return (
    <section className={styles.tables} aria-labelledby="other-tables">
      <Heading level={2} data-size="2xs" id="other-tables">
        {isTogether ? shared.heading : words.title}
      </Heading>
      {isTogether && (
        <div className={styles.together}>
          <Paragraph data-size="sm">{shared.isOn(together.addresses.length, together.addresses.join(', '))}</Paragraph>
          {!isReadOnly(draft) && (
            <Button variant="secondary" data-size="sm" onClick={() => void onChange(together.alone)}>
              {shared.apart}
            </Button>
          )}
        </div>
      )}
      {otherTables.length > 0 && <Paragraph data-size="sm">{words.help}</Paragraph>}
      <ul>
        {otherTables.map(({ table, address, rows, headings }) => (
          <li key={address}>
            <span>
              <strong>{words.table(address, rows)}</strong> {headings.join(' · ')}
            </span>
            {!isReadOnly(draft) && (
              <Button variant="secondary" data-size="sm" aria-label={words.chooseTable(address)} onClick={() => void onChange(table)}>
                {words.choose}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {together?.all && !isReadOnly(draft) && (
        <Button variant="secondary" data-size="sm" onClick={() => together.all && void onChange(together.all)}>
          {shared.read}
        </Button>
      )}
    </section>
  );
}
