import { Button, Paragraph } from '@digdir/designsystemet-react';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { ReceiptView } from '../../../shared/ipc/ledger-views.ts';
import { longDate, timeOfDay } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { CopyText } from '../../parts/copy/CopyText.tsx';
import { ScrolledText } from '../../parts/shown/ScrolledText.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useSaved } from '../../parts/use-saved.ts';
import styles from './Answer.module.css';

interface ReceivedDocumentProps {
  readonly submissionId: string;
  readonly document: ReceiptView['documents'][number];
}

/** A document as it was received: to be read here when it is text, and to be saved byte for byte. */
export function ReceivedDocument({ submissionId, document }: ReceivedDocumentProps) {
  const { client, dispatch, language } = useApp();
  const { answer } = useArchiveText();
  const saved = useSaved();
  const [shown, setShown] = useState<{ readonly text: string | null }>();
  const { documentId, name, at, sha256 } = document;
  const which = { submissionId, documentId };

  const toggle = async () => {
    if (shown !== undefined) return setShown(undefined);
    const reply = await client.call('ledger.document', which);
    if (reply.ok) setShown(reply.value);
    else dispatch({ kind: 'failed', failure: reply.failure });
  };
  return (
    <li>
      <div className={styles.document}>
        <FileText aria-hidden="true" size="1.25em" />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.meta}>{answer.received(longDate(language, at), timeOfDay(at))}</span>
        </span>
        <span className={styles.actions} data-paper="no">
          <Button
            variant="tertiary"
            data-size="sm"
            aria-expanded={shown !== undefined}
            aria-label={shown === undefined ? answer.read(name) : answer.hide(name)}
            onClick={() => void toggle()}
          >
            {shown === undefined ? answer.show : answer.hideShort}
          </Button>
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={answer.saveOne(name)}
            onClick={() => void saved(client.call('ledger.saveDocument', which), answer.saved)}
          >
            {answer.save}
          </Button>
        </span>
      </div>
      <CopyText label={answer.hash} value={sha256} />
      {shown !== undefined &&
        (shown.text === null ? <Paragraph>{answer.notText}</Paragraph> : <ScrolledText label={name} text={shown.text} />)}
    </li>
  );
}
