import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { isReadOnly } from '../../state/selectors.ts';
import styles from './OtherTables.module.css';
import type { OnTable } from './on-table.ts';

interface Way {
  readonly label: string;
  readonly take: () => Promise<unknown>;
}

/** The file has more than one whole list: which are to be sent is asked, since half of the members is no list. */
export function SeveralLists({ onChange }: { readonly onChange: OnTable }) {
  const { draft, ticket } = useWork();
  const { commands, text } = useApp();
  const { otherTables: words, together: shared } = text.columns;
  const { otherTables, together } = draft.reading;
  const { sheet, otherLists: sheets = [] } = draft.source;
  const [own] = together?.addresses ?? [];
  if (!together?.isUndecided || own === undefined) return null;
  const { all, alone } = together;
  const others = otherTables.filter(({ isWhole }) => isWhole);
  const ways: Way[] = [
    ...(all === null ? [] : [{ label: shared.read, take: () => onChange(all) }]),
    { label: others.length > 0 ? shared.alone(own) : shared.aloneSheet(sheet), take: () => onChange(alone) },
    ...others.map(({ address, table }) => ({ label: shared.alone(address), take: () => onChange(table) })),
    // Without its ticket the file has to be picked again, which the screen says beside the sheet's name.
    ...(ticket === null
      ? []
      : sheets.map((name) => ({ label: shared.aloneSheet(name), take: () => commands.readAgain(ticket, { sheet: name }) }))),
  ];
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {shared.title(others.length + sheets.length + 1)}
      </Heading>
      {others.length > 0 && <Paragraph>{all === null ? shared.elsewhere(own) : shared.undecided(own)}</Paragraph>}
      {sheets.length > 0 && <Paragraph>{shared.otherSheets(sheet)}</Paragraph>}
      <ul className={styles.lists}>
        {others.map(({ address, rows, headings }) => (
          <li key={address}>
            <strong>{words.table(address, rows)}</strong> {headings.join(' · ')}
          </li>
        ))}
        {sheets.map((name) => (
          <li key={name}>
            <strong>{shared.inSheet(name)}</strong>
          </li>
        ))}
      </ul>
      {!isReadOnly(draft) && (
        <ButtonRow>
          {ways.map(({ label, take }, index) => (
            <Button key={label} variant={index === 0 ? 'secondary' : 'tertiary'} onClick={() => void take()}>
              {label}
            </Button>
          ))}
        </ButtonRow>
      )}
    </Alert>
  );
}
