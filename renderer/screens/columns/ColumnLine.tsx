import { Select } from '@digdir/designsystemet-react';
import type { ColumnField, Table } from '../../../shared/core/columns.ts';
import { useApp, useWork } from '../../app-context.ts';
import { FormField } from '../../parts/FormField.tsx';
import { useAtOnce } from '../../parts/use-at-once.ts';
import { withColumn } from '../../state/choose-columns.ts';
import styles from './ColumnsScreen.module.css';

const NOT_CHOSEN = '';

interface ColumnLineProps {
  readonly field: ColumnField;
  readonly readOnly: boolean;
  readonly onChange: (table: Table) => Promise<unknown>;
}

/** What we believe about one field: which column it stands in, with the first values as evidence. */
export function ColumnLine({ field, readOnly, onChange }: ColumnLineProps) {
  const { draft } = useWork();
  const { columns } = useApp().text;
  const [letter, choose] = useAtOnce(draft.table.columns[field] ?? NOT_CHOSEN, (next) =>
    onChange(withColumn(draft.table, field, next === NOT_CHOSEN ? null : next)),
  );
  const chosen = draft.columns.find((column) => column.letter === letter);
  return (
    <div className={styles.line} data-missing={chosen === undefined}>
      <FormField label={columns.field[field]}>
        {(control) => (
          <Select
            {...control}
            value={letter}
            aria-disabled={readOnly || undefined}
            onChange={(event) => {
              if (!readOnly) choose(event.target.value);
            }}
          >
            <option value={NOT_CHOSEN}>{columns.notChosen}</option>
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
