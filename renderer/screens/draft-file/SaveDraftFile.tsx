import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { DraftCard } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { checkPassphrases, SHORTEST_PASSPHRASE } from '../../state/passphrase.ts';
import styles from './DraftFileScreen.module.css';
import { PassphraseField } from './PassphraseField.tsx';

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
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
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
          {...{ isShown, value: first, onChange: setFirst }}
        />
        <PassphraseField
          label={choose.second}
          error={error === 'different' ? choose.different : undefined}
          {...{ isShown, value: second, onChange: setSecond }}
        />
        <Choice label={show} checked={isShown} onChange={async (next) => setShown(next)} />
        <Paragraph data-size="sm">{words.tellApart}</Paragraph>
        <div className={styles.actions}>
          <Button type="submit" loading={isBusy}>
            {isBusy ? words.working : words.save}
          </Button>
          <Button variant="tertiary" onClick={commands.draftFile.leave}>
            {text.frame.cancel}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
