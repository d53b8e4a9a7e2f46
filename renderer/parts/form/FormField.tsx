import { Label, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import styles from './FormField.module.css';

interface FormFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** The id that the control gets, where something else leads to it. */
  readonly id?: string;
  readonly children: (control: Control) => ReactNode;
}

/** What ties a control to its label, help and error. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export function FormField({ label, help, error, id, children }: FormFieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const helpId = `${controlId}-help`;
  const errorId = `${controlId}-error`;
  const described = [help && helpId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <Label htmlFor={controlId}>{label}</Label>
      {help && (
        <Paragraph id={helpId} data-size="sm" className={styles.help}>
          {help}
        </Paragraph>
      )}
      {children({ id: controlId, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <ValidationMessage id={errorId} className={styles.error}>
          {error}
        </ValidationMessage>
      )}
    </div>
  );
}
