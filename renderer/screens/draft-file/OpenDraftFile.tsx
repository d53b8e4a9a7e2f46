import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Ticket } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Screen } from '../../parts/Screen.tsx';
import styles from './DraftFileScreen.module.css';
import { PassphraseField } from './PassphraseField.tsx';

export function OpenDraftFile({ ticket }: { readonly ticket: Ticket }) {
  const { commands, text } = useApp();
  const { choose, locked, show } = text.store;
  const words = text.draftFile;
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const open = async () => {
    setEmpty(typed === '');
    if (typed === '' || isBusy) return;
    setBusy(true);
    await commands.draftFile.open(ticket, typed);
    setBusy(false);
  };
  return (
    <Screen title={words.openTitle}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Paragraph>{words.openWhat(ticket.name)}</Paragraph>
        <PassphraseField
          label={choose.first}
          error={isEmpty ? locked.empty : undefined}
          {...{ isShown, value: typed, onChange: setTyped }}
        />
        <Choice label={show} checked={isShown} onChange={async (next) => setShown(next)} />
        <div className={styles.actions}>
          <Button type="submit" loading={isBusy}>
            {isBusy ? words.working : words.open}
          </Button>
          <Button variant="tertiary" onClick={commands.draftFile.leave}>
            {text.frame.cancel}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
