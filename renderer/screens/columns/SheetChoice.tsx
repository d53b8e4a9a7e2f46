import { Paragraph, Select } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../app-context.ts';
import { FormField } from '../../parts/form/FormField.tsx';
import styles from './ColumnsScreen.module.css';

/** Other sheets of the same file: as long as we still hold the ticket for it. After a restart the file has to be picked again. */
export function SheetChoice() {
  const { draft, ticket } = useWork();
  const { commands, text } = useApp();
  const { columns } = text;
  const { sheet, otherSheets } = draft.source;
  if (otherSheets.length === 0) return null;
  if (ticket === null) {
    const names = otherSheets.map((name) => `«${name}»`).join(', ');
    return (
      <Paragraph data-size="sm" className={styles.intro}>
        {columns.sheetAgain(names)}
      </Paragraph>
    );
  }
  return (
    <div className={styles.sheet}>
      <FormField label={columns.sheet} help={columns.sheetHelp(otherSheets.length)}>
        {(control) => (
          <Select {...control} value={sheet} onChange={(event) => void commands.readAgain(ticket, { sheet: event.target.value })}>
            <option value={sheet}>{sheet}</option>
            {otherSheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </FormField>
    </div>
  );
}
