import { Input } from '@digdir/designsystemet-react';
import { useId } from 'react';
import styles from './FormField.module.css';

interface ChoiceProps {
  readonly kind: 'checkbox' | 'radio';
  readonly label: string;
  readonly help?: string | undefined;
  readonly name?: string;
  readonly id?: string;
  readonly checked: boolean;
  readonly readOnly?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A checkbox or a radio button whose whole line can be clicked. */
export function Choice({ kind, label, help, name, id, checked, readOnly = false, onChange }: ChoiceProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const helpId = `${controlId}-help`;
  return (
    <label className={styles.choice} htmlFor={controlId}>
      <Input
        type={kind}
        id={controlId}
        {...(name === undefined ? {} : { name })}
        checked={checked}
        aria-disabled={readOnly || undefined}
        aria-describedby={help ? helpId : undefined}
        onChange={(event) => {
          if (!readOnly) onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
      {help && (
        <span className={styles.help} id={helpId}>
          {help}
        </span>
      )}
    </label>
  );
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly help?: string }[];
  readonly readOnly?: boolean;
  readonly onChange: (value: T) => void;
}

export function Choices<T extends string>({ legend, name, value, options, readOnly = false, onChange }: ChoicesProps<T>) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <Choice
          key={option.value}
          kind="radio"
          name={name}
          label={option.label}
          help={option.help}
          checked={option.value === value}
          readOnly={readOnly}
          onChange={() => onChange(option.value)}
        />
      ))}
    </fieldset>
  );
}
