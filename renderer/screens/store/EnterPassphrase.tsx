import { Button, Input } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FormField } from '../../parts/FormField.tsx';
import styles from './StoreScreen.module.css';

export function EnterPassphrase() {
  const { commands, text } = useApp();
  const { choose, locked, show } = text.store;
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(typed === '');
        if (typed !== '') void commands.unlock(typed);
      }}
    >
      <FormField label={choose.first} error={isEmpty ? locked.empty : undefined}>
        {(control) => (
          <Input
            {...control}
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </FormField>
      <Choice label={show} checked={isShown} onChange={async (next) => setShown(next)} />
      <div className={styles.actions}>
        <Button type="submit">{locked.submit}</Button>
      </div>
    </form>
  );
}
