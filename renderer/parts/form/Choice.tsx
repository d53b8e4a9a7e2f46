import { Input, ValidationMessage } from '@digdir/designsystemet-react';
import { useId } from 'react';
import styles from './FormField.module.css';
import { useAtOnce } from './use-at-once.ts';

interface ChoiceProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly id?: string;
  readonly error?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => Promise<unknown>;
}

/** A checkbox whose whole line can be clicked. */
export function Choice({ label, help, id, error, checked, onChange }: ChoiceProps) {
  const [shown, choose] = useAtOnce(checked, onChange);
  return <Line type="checkbox" label={label} help={help} id={id} error={error} checked={shown} onChange={choose} />;
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  /** Null: nothing is chosen yet. */
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string; readonly help?: string }[];
  readonly readOnly?: boolean;
  readonly onChange: (value: T) => Promise<unknown>;
}

export function Choices<T extends string>({ legend, name, value, options, readOnly = false, onChange }: ChoicesProps<T>) {
  const [shown, choose] = useAtOnce<T | null>(value, async (next) => next !== null && onChange(next));
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <Line
          key={option.value}
          type="radio"
          name={name}
          label={option.label}
          help={option.help}
          checked={option.value === shown}
          readOnly={readOnly}
          onChange={() => choose(option.value)}
        />
      ))}
    </fieldset>
  );
}

interface LineProps {
  readonly type: 'checkbox' | 'radio';
  readonly label: string;
  readonly help?: string | undefined;
  readonly name?: string;
  readonly id?: string | undefined;
  readonly error?: string | undefined;
  readonly checked: boolean;
  readonly readOnly?: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Line({ type, label, help, name, id, error, checked, readOnly = false, onChange }: LineProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const helpId = `${controlId}-help`;
  const errorId = `${controlId}-error`;
  const described = [help && helpId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.choice}>
      <Input
        type={type}
        id={controlId}
        {...(name === undefined ? {} : { name })}
        checked={checked}
        aria-disabled={readOnly || undefined}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          if (!readOnly) onChange(event.target.checked);
        }}
      />
      <label htmlFor={controlId}>{label}</label>
      {help && (
        <span className={styles.help} id={helpId}>
          {help}
        </span>
      )}
      {error && (
        <ValidationMessage id={errorId} className={styles.error}>
          {error}
        </ValidationMessage>
      )}
    </div>
  );
}
