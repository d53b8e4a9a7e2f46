import { Alert, Button, Input, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FormField } from '../../parts/FormField.tsx';
import { checkPassphrases, SHORTEST_PASSPHRASE } from '../../state/passphrase.ts';
import styles from './StoreScreen.module.css';

export function ChoosePassphrase() {
  const { commands, dispatch, text } = useApp();
  const { choose, show } = text.store;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [error, setError] = useState<ReturnType<typeof checkPassphrases>>(undefined);
  const type = isShown ? 'text' : 'password';

  const save = async () => {
    const wrong = checkPassphrases(first, second);
    setError(wrong);
    if (wrong === undefined && (await commands.choosePassphrase(first))) dispatch({ kind: 'go', place: 'recovery-code' });
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Paragraph>{choose.why}</Paragraph>
      <Alert data-color="warning">
        <Paragraph>{choose.warning}</Paragraph>
      </Alert>
      <FormField
        label={choose.first}
        help={choose.help(SHORTEST_PASSPHRASE)}
        error={error === 'too-short' ? choose.tooShort(SHORTEST_PASSPHRASE) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            type={type}
            autoComplete="new-password"
            maxLength={200}
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={choose.second} error={error === 'different' ? choose.different : undefined}>
        {(control) => (
          <Input
            {...control}
            type={type}
            autoComplete="new-password"
            maxLength={200}
            value={second}
            onChange={(event) => setSecond(event.target.value)}
          />
        )}
      </FormField>
      <Choice label={show} checked={isShown} onChange={async (next) => setShown(next)} />
      <div className={styles.actions}>
        <Button type="submit">{choose.submit}</Button>
        <Button variant="tertiary" onClick={() => dispatch({ kind: 'go', place: 'sheet' })}>
          {text.frame.cancel}
        </Button>
      </div>
    </form>
  );
}
