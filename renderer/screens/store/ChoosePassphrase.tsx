import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Choice } from '../../parts/form/Choice.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { PassphraseField } from '../../parts/form/PassphraseField.tsx';
import { checkPassphrases, SHORTEST_PASSPHRASE } from '../../state/passphrase.ts';

export function ChoosePassphrase() {
  const { commands, dispatch, text } = useApp();
  const { choose, show } = text.store;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [error, setError] = useState<ReturnType<typeof checkPassphrases>>(undefined);

  const [isBusy, setBusy] = useState(false);

  const save = async () => {
    if (isBusy) return;
    const wrong = checkPassphrases(first, second);
    setError(wrong);
    if (wrong !== undefined) return;
    setBusy(true);
    const isKept = await commands.choosePassphrase(first);
    setBusy(false);
    if (isKept) dispatch({ kind: 'go', place: 'recovery-code' });
  };

  return (
    <Form onSubmit={save}>
      <Paragraph>{choose.why}</Paragraph>
      <Alert data-color="warning">
        <Paragraph>{choose.warning}</Paragraph>
      </Alert>
      <PassphraseField
        label={choose.first}
        help={choose.help(SHORTEST_PASSPHRASE)}
        error={error === 'too-short' ? choose.tooShort(SHORTEST_PASSPHRASE) : undefined}
        autoComplete="new-password"
        {...{ isShown, value: first, onChange: setFirst }}
      />
      <PassphraseField
        label={choose.second}
        error={error === 'different' ? choose.different : undefined}
        autoComplete="new-password"
        {...{ isShown, value: second, onChange: setSecond }}
      />
      <Choice label={show} checked={isShown} onChange={async (next) => setShown(next)} />
      <ButtonRow>
        <Button type="submit" loading={isBusy}>
          {isBusy ? choose.saving : choose.submit}
        </Button>
        <Button variant="tertiary" onClick={() => dispatch({ kind: 'go', place: 'sheet' })}>
          {text.frame.cancel}
        </Button>
      </ButtonRow>
    </Form>
  );
}
