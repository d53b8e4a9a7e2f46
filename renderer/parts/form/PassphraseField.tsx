import { Input } from '@digdir/designsystemet-react';
import { FormField } from './FormField.tsx';
import { focusAtOnce } from './focus-at-once.ts';

interface PassphraseFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  /** `off`: the passphrase of a file, which no password manager of the system should take for one of its own. */
  readonly autoComplete: 'off' | 'new-password' | 'current-password';
  readonly maxLength?: number;
  readonly hasFocus?: boolean;
  readonly isShown: boolean;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

export function PassphraseField({
  label,
  help,
  error,
  isShown,
  hasFocus = false,
  onChange,
  maxLength = 200,
  ...input
}: PassphraseFieldProps) {
  return (
    <FormField label={label} help={help} error={error}>
      {(control) => (
        <Input
          {...control}
          {...input}
          ref={hasFocus ? focusAtOnce : undefined}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          maxLength={maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
