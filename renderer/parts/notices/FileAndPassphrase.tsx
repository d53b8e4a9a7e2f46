import { Button } from '@digdir/designsystemet-react';
import { FileKey } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../../shared/core/failure.ts';
import type { Ticket } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { Choice } from '../form/Choice.tsx';
import { Form } from '../form/Form.tsx';
import { PassphraseField } from '../form/PassphraseField.tsx';
import styles from './FileAndPassphrase.module.css';
import { InlineFailure } from './InlineFailure.tsx';

interface FileAndPassphraseProps {
  readonly ticket: Ticket;
  readonly submit: string;
  readonly failure: Failure | null;
  /** The field is emptied as soon as this is called: the passphrase goes to main once, and is nowhere after that. */
  readonly onSubmit: (passphrase: string) => Promise<void>;
  readonly onOtherFile: () => void;
  readonly onCancel: () => void;
}

export function FileAndPassphrase({ ticket, submit, failure, onSubmit, onOtherFile, onCancel }: FileAndPassphraseProps) {
  const { text } = useApp();
  const words = text.certificate.import;
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const send = async () => {
    if (isBusy) return;
    setBusy(true);
    setPassphrase('');
    await onSubmit(passphrase);
    setBusy(false);
  };
  return (
    <Form className={styles.form} onSubmit={send}>
      <div className={styles.file}>
        <FileKey aria-hidden="true" size="1.25em" />
        <span>{ticket.name}</span>
        <Button variant="tertiary" data-size="sm" onClick={onOtherFile}>
          {words.otherFile}
        </Button>
      </div>
      <PassphraseField
        label={words.passphrase}
        help={words.passphraseHelp}
        autoComplete="off"
        hasFocus
        maxLength={1000}
        {...{ isShown, value: passphrase, onChange: setPassphrase }}
      />
      <Choice label={words.show} checked={isShown} onChange={async (next) => setShown(next)} />
      <InlineFailure failure={failure} />
      <div className={styles.actions}>
        <Button type="submit" loading={isBusy}>
          {isBusy ? words.opening : submit}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {text.certificate.cancel}
        </Button>
      </div>
    </Form>
  );
}
