import { Select } from '@digdir/designsystemet-react';
import { useApp } from '../../../app-context.ts';
import { FormField } from '../../../parts/form/FormField.tsx';
import styles from '../SendScreen.module.css';

export const YEAR_ID = 'inntektsaar';

interface YearSelectProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly help: string;
  readonly onChoose: (year: number) => void;
}

export function YearSelect({ year, years, help, onChoose }: YearSelectProps) {
  const { send } = useApp().text;
  return (
    <div className={styles.year}>
      <FormField label={send.year} help={help} id={YEAR_ID}>
        {(control) => (
          <Select {...control} value={year} onChange={(event) => onChoose(Number(event.target.value))}>
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        )}
      </FormField>
    </div>
  );
}
