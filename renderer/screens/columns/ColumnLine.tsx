import { Button, Select } from '@digdir/designsystemet-react';
import { type ColumnField, fieldOf } from '../../../shared/core/sheet/columns.ts';
import { useApp, useWork } from '../../app-context.ts';
import { FormField } from '../../parts/form/FormField.tsx';
import { useAtOnce } from '../../parts/form/use-at-once.ts';
import { withColumn } from '../../state/choose-columns.ts';
import { groupedText, isFigures } from '../../state/row-text.ts';
import styles from './ColumnsScreen.module.css';
import { evidenceWords } from './evidence-words.ts';
import type { OnTable } from './on-table.ts';

const NOT_CHOSEN = '';

interface ColumnLineProps {
  readonly field: ColumnField;
  readonly readOnly: boolean;
  readonly onChange: OnTable;
}

/** What we believe about one field: which column it stands in, why we believe so, and the first values to see for oneself. */
export function ColumnLine({ field, readOnly, onChange }: ColumnLineProps) {
  const { draft } = useWork();
  const { columns } = useApp().text;
  const [letter, choose] = useAtOnce(draft.table.columns[field] ?? NOT_CHOSEN, (next) =>
    onChange(withColumn(draft.table, field, next === NOT_CHOSEN ? null : next)),
  );
  const chosen = draft.columns.find((column) => column.letter === letter);
  const evidence = draft.reading.evidence.find((one) => one.field === field && one.letter === letter);
  return (
    <div className={styles.line} data-missing={chosen === undefined}>
      <FormField label={columns.field[field]} help={evidence && evidenceWords(evidence, columns)}>
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
      {chosen === undefined && !readOnly && <Candidates field={field} onChoose={choose} />}
      {chosen && (
        <div className={styles.examples}>
          <span className={styles.caption}>{columns.examples}</span>
          {chosen.examples.length === 0 ? <span>{columns.noExamples}</span> : <ExampleList field={field} examples={chosen.examples} />}
        </div>
      )}
    </div>
  );
}

/** As the grid sets them: figures of one width, and amounts from the right, so that a thousand too much is seen. */
function ExampleList({ field, examples }: { readonly field: ColumnField; readonly examples: readonly string[] }) {
  const shown = examples.map((example) => groupedText(fieldOf(field), example));
  return (
    <span className={styles.values} data-field={fieldOf(field)} data-figures={shown.every(isFigures)}>
      {shown.map((example, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the values repeat, and are never moved about
        <span key={index}>{example}</span>
      ))}
    </span>
  );
}

/** The few columns that it may be, one click each, with what stands in them. */
function Candidates({ field, onChoose }: { readonly field: ColumnField; readonly onChoose: (letter: string) => void }) {
  const { draft } = useWork();
  const { columns } = useApp().text;
  const letters = draft.reading.candidates[fieldOf(field)] ?? [];
  const likely = letters.flatMap((letter) => draft.columns.find((column) => column.letter === letter) ?? []);
  if (likely.length === 0) return null;
  return (
    <div className={styles.candidates}>
      <span className={styles.caption}>{columns.mayStandIn}</span>
      {likely.map(({ letter, heading, examples }) => (
        <Button
          key={letter}
          variant="secondary"
          data-size="sm"
          aria-label={columns.pick(columns.field[field], columns.column(letter, heading))}
          onClick={() => onChoose(letter)}
        >
          <span>{columns.column(letter, heading)}</span>
          <span className={styles.caption}>{examples.slice(0, 2).join(' · ')}</span>
        </Button>
      ))}
    </div>
  );
}
