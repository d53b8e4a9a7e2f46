import { Paragraph } from '@digdir/designsystemet-react';
import { CircleCheck } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { CopyDiagnostics } from '../../parts/copy/CopyDiagnostics.tsx';
import { spokenOf } from '../../state/archive.ts';
import type { ReceiptFacts } from '../../state/receipt-facts.ts';
import { Answer } from './Answer.tsx';
import { Paper } from './Paper.tsx';
import { RawAnswers } from './RawAnswers.tsx';
import styles from './ReceiptScreen.module.css';
import { useReceipt } from './use-receipt.ts';

/** One receipt with everything that has come to it. */
export function Receipt({ of }: { readonly of: ReceiptFacts }) {
  const { receipt } = useApp().text;
  const known = useReceipt(of.submissionId);
  return (
    <>
      <div className={styles.lead}>
        <CircleCheck aria-hidden="true" size="2rem" />
        <div>
          <p className={styles.taken}>{receipt.lead(receipt.receiver[spokenOf(of.environmentName)])}</p>
          <Paragraph>{receipt.notApproval}</Paragraph>
        </div>
      </div>
      {known.receipt && <Answer known={known} receipt={known.receipt} />}
      <Paper of={of} />
      <RawAnswers submissionId={of.submissionId} />
      <CopyDiagnostics submissionId={of.submissionId} />
    </>
  );
}
