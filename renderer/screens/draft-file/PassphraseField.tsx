import { Input } from '@digdir/designsystemet-react';
import { FormField } from '../../parts/FormField.tsx';

interface PassphraseFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly error: string | undefined;
  readonly isShown: boolean;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** The passphrase of a file, which no password manager of the system should take for one of its own. */
export function PassphraseField({ label, help, error, isShown, value, onChange }: PassphraseFieldProps) {
  return (
    <FormField label={label} error={error} {...(help !== undefined && { help })}>
      {(control) => (
        <Input
          {...control}
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
