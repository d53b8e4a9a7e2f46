import { Button } from '@digdir/designsystemet-react';
import { FileDown, Printer, ReceiptText } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { CopyButton } from '../../parts/copy/CopyButton.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useSaved } from '../../parts/use-saved.ts';
import { type ReceiptFacts, receiptLines } from '../../state/receipt-facts.ts';
import { useReceiptLines } from './Paper.tsx';
import styles from './ReceiptScreen.module.css';

/** What can be done with a receipt, beside its title: on paper, as a file, or pasted elsewhere. */
export function ReceiptTools({ of }: { readonly of: ReceiptFacts }) {
  const { client, text } = useApp();
  const { tools } = useArchiveText();
  const saved = useSaved();
  const { facts, proof } = useReceiptLines(of);
  const { submissionId } = of;
  const mark = of.environmentName === 'practice' ? `${text.receipt.practiceMark}\n` : '';
  return (
    <div className={styles.tools} data-paper="no">
      <CopyButton label={text.receipt.copyAll} value={`${mark}${receiptLines([...facts, ...proof])}`} />
      <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>
        <Printer aria-hidden="true" />
        {tools.print}
      </Button>
      <Button variant="tertiary" data-size="sm" onClick={() => void saved(client.call('ledger.savePdf', { submissionId }), tools.pdfSaved)}>
        <FileDown aria-hidden="true" />
        {tools.pdf}
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() => void saved(client.call('ledger.saveReceipt', { submissionId }), tools.fileSaved)}
      >
        <ReceiptText aria-hidden="true" />
        {tools.file}
      </Button>
    </div>
  );
}
