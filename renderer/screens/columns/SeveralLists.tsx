import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Table } from '../../../shared/core/columns.ts';
import { useApp, useWork } from '../../app-context.ts';
import { ButtonRow } from '../../parts/ButtonRow.tsx';
import { isReadOnly } from '../../state/selectors.ts';
import styles from './OtherTables.module.css';
import type { OnTable } from './on-table.ts';

/** The sheet has more than one whole list: which are to be sent is asked, since half of the members is no list. */
export function SeveralLists({ onChange }: { readonly onChange: OnTable }) {
  const { draft } = useWork();
  const { otherTables: words, together: shared } = useApp().text.columns;
  const { otherTables, together } = draft.reading;
  const [own] = together?.addresses ?? [];
  if (!together?.isUndecided || own === undefined) return null;
  const { all, alone } = together;
  const others = otherTables.filter(({ isWhole }) => isWhole);
  const choices: { label: string; table: Table }[] = [
    ...(all === null ? [] : [{ label: shared.read, table: all }]),
    { label: shared.alone(own), table: alone },
    ...others.map(({ address, table }) => ({ label: shared.alone(address), table })),
  ];
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {shared.title(others.length + 1)}
      </Heading>
      <Paragraph>{all === null ? shared.elsewhere(own) : shared.undecided(own)}</Paragraph>
      <ul className={styles.lists}>
        {others.map(({ address, rows, headings }) => (
          <li key={address}>
            <strong>{words.table(address, rows)}</strong> {headings.join(' · ')}
          </li>
        ))}
      </ul>
      {!isReadOnly(draft) && (
        <ButtonRow>
          {choices.map(({ label, table }, index) => (
            <Button key={label} variant={index === 0 ? 'secondary' : 'tertiary'} onClick={() => void onChange(table)}>
              {label}
            </Button>
          ))}
        </ButtonRow>
      )}
    </Alert>
  );
}
