import { Button, Paragraph } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { FailureNotice } from '../../parts/notices/FailureNotice.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { CorrectButton } from '../receipt/CorrectButton.tsx';
import { Receipt } from '../receipt/Receipt.tsx';
import { ReceiptTools } from '../receipt/ReceiptTools.tsx';
import { useReceipt } from '../receipt/use-receipt.ts';
import styles from './ArchiveScreen.module.css';

/** A receipt from the archive, whenever it was delivered. */
export function ArchivedReceipt({ submissionId }: { readonly submissionId: string }) {
  const { dispatch, model, text } = useApp();
  const archive = useArchiveText();
  const nil = useNilText();
  const { receipt, failure } = useReceipt(submissionId);
  const { environmentName } = model.archive;
  return (
    <Screen
      title={text.receipt.title}
      action={receipt?.nil === null && <CorrectButton submissionId={submissionId} />}
      tools={receipt && <ReceiptTools of={receipt} />}
      status={
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => dispatch({ kind: 'archive', archive: { environmentName, submissionId: null } })}
        >
          <ArrowLeft aria-hidden="true" />
          {archive.back}
        </Button>
      }
    >
      {failure !== null && receipt === undefined && <FailureNotice failure={failure} />}
      {failure === null && receipt === undefined && (
        <Paragraph className={styles.quiet} role="status">
          {archive.loading}
        </Paragraph>
      )}
      {receipt && <Receipt of={receipt} />}
      {receipt && receipt.nil !== null && <Paragraph data-paper="no">{nil.afterAll}</Paragraph>}
    </Screen>
  );
}
