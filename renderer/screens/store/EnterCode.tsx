import { Button, Input } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { parseRecoveryCode, type RecoveryCodeError } from '../../../shared/core/draft/recovery-code.ts';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { FormField } from '../../parts/form/FormField.tsx';
import styles from './StoreScreen.module.css';

/** A slip is told at the field, by its group, before main is asked; a code that is right and not ours is main's to tell. */
export function EnterCode() {
  const { commands, dispatch, text } = useApp();
  const { locked } = text.store;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<RecoveryCodeError | 'empty'>();
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    if (isBusy) return;
    const parsed = parseRecoveryCode(typed);
    dispatch({ kind: 'failure-seen' });
    setError(typed.trim() === '' ? 'empty' : parsed.ok ? undefined : parsed.failure);
    if (!parsed.ok) return;
    setBusy(true);
    await commands.unlockWithCode(parsed.value);
    setBusy(false);
  };
  const messageOf = (wrong: RecoveryCodeError | 'empty') => {
    if (wrong === 'empty') return locked.codeEmpty;
    return wrong.kind === 'length' ? locked.codeLength(wrong.signs) : locked.codeMistyped(wrong.group);
  };
  return (
    <Form onSubmit={submit}>
      <FormField label={locked.code} help={locked.codeHelp} error={error && messageOf(error)}>
        {(control) => (
          <Input
            {...control}
            className={styles.typedCode}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </FormField>
      <ButtonRow>
        <Button type="submit" loading={isBusy}>
          {isBusy ? locked.opening : locked.submit}
        </Button>
      </ButtonRow>
    </Form>
  );
}
