import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReceiptView } from '../../../shared/ipc/ledger-views.ts';
import { useAnnounce } from '../../parts/Announcer.tsx';
import { InlineFailure } from '../../parts/notices/InlineFailure.tsx';
import { StatusSign } from '../../parts/shown/StatusSign.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { spokenOf, TONE_OF_STATUS } from '../../state/archive.ts';
import styles from './Answer.module.css';
import { ReceivedDocument } from './ReceivedDocument.tsx';
import { Remarks } from './Remarks.tsx';
import type { KnownReceipt } from './use-receipt.ts';

/** What the authority thinks of the delivery, once it has looked into it: a light, what it remarks on, and its documents. */
export function Answer({ known, receipt }: { readonly known: KnownReceipt; readonly receipt: ReceiptView }) {
  const { answer } = useArchiveText();
  const announce = useAnnounce();
  const { status, documents, environmentName } = receipt;
  const askNow = async () => {
    const isNew = await known.ask();
    if (isNew !== undefined) announce(isNew ? answer.somethingNew : answer.nothingNew);
  };
  return (
    <section className={styles.answer} aria-labelledby="answer" data-tone={TONE_OF_STATUS[status]}>
      <div className={styles.head}>
        <div>
          <Heading level={2} data-size="2xs" id="answer" className={styles.title}>
            {answer.title[spokenOf(environmentName)]}
          </Heading>
          <p className={styles.status}>
            <StatusSign status={status} />
          </p>
        </div>
        {/* Also when there is an answer: another document may come after it. */}
        <Button variant="secondary" data-size="sm" loading={known.isAsking} onClick={() => void askNow()} data-paper="no">
          {known.isAsking ? answer.asking : answer.ask}
        </Button>
      </div>
      <Paragraph>{answer.detail[status]}</Paragraph>
      <InlineFailure failure={known.failure} />
      <Remarks receipt={receipt} />
      {documents.length > 0 && (
        <>
          <Heading level={3} data-size="2xs">
            {answer.documents}
          </Heading>
          <ul className={styles.documents}>
            {documents.map((document) => (
              <ReceivedDocument key={document.documentId} submissionId={receipt.submissionId} document={document} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
