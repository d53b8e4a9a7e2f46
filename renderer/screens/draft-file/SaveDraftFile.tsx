import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { DraftCard } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Choice } from '../../parts/form/Choice.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { PassphraseField } from '../../parts/form/PassphraseField.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';
import { checkPassphrases, SHORTEST_PASSPHRASE } from '../../state/passphrase.ts';

export function SaveDraftFile({ card: { draftId, name } }: { readonly card: DraftCard }) {
  const { commands, text } = useApp();
  const { choose, show } = text.store;
  const words = text.draftFile;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ReturnType<typeof checkPassphrases>>(undefined);

  const save = async () => {
    const wrong = checkPassphrases(first, second);
    setError(wrong);
    if (wrong !== undefined || isBusy) return;
    setBusy(true);
    await commands.draftFile.save(draftId, first);
    setBusy(false);
  };
  return (
    <Screen title={words.saveTitle}>
      <Form onSubmit={save}>
        <Paragraph>
          {words.saveWhat(name)} {words.without}
        </Paragraph>
        <Alert data-color="warning">
          <Paragraph>{words.once}</Paragraph>
        </Alert>
        <PassphraseField
          label={choose.first}
          help={choose.help(SHORTEST_PASSPHRASE)}
          error={error === 'too-short' ? choose.tooShort(SHORTEST_PASSPHRASE) : undefined}
          autoComplete="off"
          {...{ isShown, value: first, onChange: setFirst }}
        />
        <PassphraseField
          label={choose.second}
          error={error === 'different' ? choose.different : undefined}
          autoComplete="off"
          {...{ isShown, value: second, onChange: setSecond }}
        />
        <Choice label={show} checked={isShown} onChange={async (next) => setShown(next)} />
        <Paragraph data-size="sm">{words.tellApart}</Paragraph>
        <ButtonRow>
          <Button type="submit" loading={isBusy}>
            {isBusy ? words.working : words.save}
          </Button>
          <Button variant="tertiary" onClick={commands.draftFile.leave}>
            {text.frame.cancel}
          </Button>
        </ButtonRow>
      </Form>
    </Screen>
  );
}
