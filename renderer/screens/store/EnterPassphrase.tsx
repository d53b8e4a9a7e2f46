import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Choice } from '../../parts/form/Choice.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { PassphraseField } from '../../parts/form/PassphraseField.tsx';

export function EnterPassphrase() {
  const { commands, text } = useApp();
  const { choose, locked, show } = text.store;
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const unlock = async () => {
    setEmpty(typed === '');
    if (typed === '' || isBusy) return;
    setBusy(true);
    await commands.unlock(typed);
    setBusy(false);
  };
  return (
    <Form onSubmit={unlock}>
      <PassphraseField
        label={choose.first}
        error={isEmpty ? locked.empty : undefined}
        autoComplete="current-password"
        {...{ isShown, value: typed, onChange: setTyped }}
      />
      <Choice label={show} checked={isShown} onChange={async (next) => setShown(next)} />
      <ButtonRow>
        <Button type="submit" loading={isBusy}>
          {isBusy ? locked.opening : locked.submit}
        </Button>
      </ButtonRow>
    </Form>
  );
}
