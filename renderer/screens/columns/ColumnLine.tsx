import { Select } from '@digdir/designsystemet-react';
import type { ColumnField, Table } from '../../../shared/core/columns.ts';
import { useApp, useWork } from '../../app-context.ts';
import { FormField } from '../../parts/FormField.tsx';
import { withColumn } from '../../state/choose-columns.ts';
import styles from './ColumnsScreen.module.css';

interface ColumnLineProps {
  readonly field: ColumnField;
  readonly readOnly: boolean;
  readonly onChange: (table: Table) => void;
}

/** What we believe about one field: which column it stands in, with the first values as evidence. */
export function ColumnLine({ field, readOnly, onChange }: ColumnLineProps) {
  const { draft } = useWork();
  const { columns } = useApp().text;
  const letter = draft.table.columns[field];
  const chosen = draft.columns.find((column) => column.letter === letter);
  return (
    <div className={styles.line} data-missing={chosen === undefined}>
      <FormField label={columns.field[field]}>
        {(control) => (
          <Select
            {...control}
            value={letter ?? ''}
            aria-disabled={readOnly || undefined}
            onChange={(event) => {
              if (!readOnly) onChange(withColumn(draft.table, field, event.target.value === '' ? null : event.target.value));
            }}
          >
            <option value="">{columns.notChosen}</option>
            {draft.columns.map((column) => (
              <option key={column.letter} value={column.letter}>
                {columns.column(column.letter, column.heading)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      {chosen && (
        <div className={styles.examples}>
          <span className={styles.caption}>{columns.examples}</span>
          {chosen.examples.length === 0 ? (
            <span>{columns.noExamples}</span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the values repeat, and are never moved about
            chosen.examples.map((example, index) => <span key={index}>{example}</span>)
          )}
        </div>
      )}
    </div>
  );
}
