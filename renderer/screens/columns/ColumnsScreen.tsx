import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Table } from '../../../shared/core/sheet/columns.ts';
import { useApp, useWork } from '../../app-context.ts';
import { Choices } from '../../parts/form/Choice.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';
import { Totals } from '../../parts/shown/Totals.tsx';
import { fieldsOf, ONE_EACH, shapeOf, withIdentifierColumns, withNameColumns } from '../../state/choose-columns.ts';
import { isReadOnly } from '../../state/selectors.ts';
import { ColumnLine } from './ColumnLine.tsx';
import styles from './ColumnsScreen.module.css';
import { HeaderRow } from './HeaderRow.tsx';
import { HiddenRows } from './HiddenRows.tsx';
import { LayoutChange } from './LayoutChange.tsx';
import { LeftOutRows } from './LeftOutRows.tsx';
import { OtherTables } from './OtherTables.tsx';
import { SeveralLists } from './SeveralLists.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import { TextFile } from './TextFile.tsx';

export function ColumnsScreen() {
  const { draft } = useWork();
  const { commands, dispatch, text } = useApp();
  const { columns } = text;
  const [wanted, setWanted] = useState(ONE_EACH);
  const shape = shapeOf(draft.table.columns, wanted);
  const readOnly = isReadOnly(draft);
  const isMissing = draft.missingColumns.length > 0;
  const setTable = (table: Table) => commands.edit([{ kind: 'set-table', table }]);
  const missing = draft.missingColumns.map((field) => columns.field[field].toLowerCase()).join(` ${columns.and} `);

  return (
    <Screen
      title={columns.title}
      status={<Totals />}
      action={!isMissing && <Button onClick={() => dispatch({ kind: 'go', place: 'check' })}>{columns.next}</Button>}
      tools={
        <Button variant="tertiary" onClick={() => void commands.closeDraft()}>
          {columns.openAnother}
        </Button>
      }
    >
      {isMissing ? (
        <Alert data-color="warning">
          <Paragraph>{columns.missing(missing)}</Paragraph>
        </Alert>
      ) : (
        <Paragraph className={styles.intro}>{readOnly ? columns.readOnly : columns.intro}</Paragraph>
      )}
      <LayoutChange onChange={setTable} />
      <SeveralLists onChange={setTable} />
      <HiddenRows onChange={setTable} />
      <SheetChoice />
      <TextFile />
      <div className={styles.lines}>
        {fieldsOf(shape).map((field) => (
          <ColumnLine key={field} field={field} readOnly={readOnly} onChange={setTable} />
        ))}
      </div>
      <div className={styles.more}>
        <Choices
          legend={columns.identifierColumns}
          name="identifier-columns"
          value={shape.identifiers}
          readOnly={readOnly}
          options={[
            { value: 'one', label: columns.oneColumn },
            { value: 'two', label: columns.twoColumns },
          ]}
          onChange={(next) => {
            setWanted({ ...shape, identifiers: next });
            return setTable(withIdentifierColumns(draft.table, next));
          }}
        />
        <Choices
          legend={columns.nameColumns}
          name="name-columns"
          value={shape.names}
          readOnly={readOnly}
          options={[
            { value: 'one', label: columns.nameInOne },
            { value: 'two', label: columns.nameInTwo },
          ]}
          onChange={(next) => {
            setWanted({ ...shape, names: next });
            return setTable(withNameColumns(draft.table, next));
          }}
        />
        <HeaderRow key={draft.table.headerRow} readOnly={readOnly} onChange={setTable} />
      </div>
      <OtherTables onChange={setTable} />
      <LeftOutRows />
    </Screen>
  );
}
