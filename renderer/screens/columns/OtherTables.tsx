import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../app-context.ts';
import { isReadOnly } from '../../state/selectors.ts';
import styles from './OtherTables.module.css';
import type { OnTable } from './on-table.ts';

/** Lists in the same sheet that are not read: said, and one click away. */
export function OtherTables({ onChange }: { readonly onChange: OnTable }) {
  const { draft } = useWork();
  const { otherTables: words } = useApp().text.columns;
  const { otherTables } = draft.reading;
  if (otherTables.length === 0) return null;
  return (
    <section className={styles.tables} aria-labelledby="other-tables">
      <Heading level={2} data-size="2xs" id="other-tables">
        {words.title}
      </Heading>
      <Paragraph data-size="sm">{words.help}</Paragraph>
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
    </section>
  );
}
