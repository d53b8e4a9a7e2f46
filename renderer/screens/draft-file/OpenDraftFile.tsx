import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Ticket } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Choice } from '../../parts/form/Choice.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { PassphraseField } from '../../parts/form/PassphraseField.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';

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
      <Form onSubmit={open}>
        <Paragraph>{words.openWhat(ticket.name)}</Paragraph>
        <PassphraseField
          label={choose.first}
          error={isEmpty ? locked.empty : undefined}
          autoComplete="off"
          {...{ isShown, value: typed, onChange: setTyped }}
        />
        <Choice label={show} checked={isShown} onChange={async (next) => setShown(next)} />
        <ButtonRow>
          <Button type="submit" loading={isBusy}>
            {isBusy ? words.working : words.open}
          </Button>
          <Button variant="tertiary" onClick={commands.draftFile.leave}>
            {text.frame.cancel}
          </Button>
        </ButtonRow>
      </Form>
    </Screen>
  );
}
