import { Heading } from '@digdir/designsystemet-react';
import type { LedgerEntryView } from '../../../shared/ipc/ledger-views.ts';
import { organisasjonsnummer } from '../../../shared/text/format.ts';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { Held } from './Held.tsx';
import styles from './LedgerEntry.module.css';
import { OutboxRow, ReceiptRow } from './LedgerRows.tsx';

/** One co-op and year: what they have of it today, and everything that was sent. */
export function LedgerEntry({ entry }: { readonly entry: LedgerEntryView }) {
  const { column, year } = useArchiveText();
  const titleId = `archive-${entry.environmentName}-${entry.organisasjonsnummer}-${entry.inntektsaar}`;
  return (
    <section className={styles.entry} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div>
          <Heading level={2} data-size="xs" id={titleId}>
            {entry.oppgavegiverName} <span className={styles.year}>{year(entry.inntektsaar)}</span>
          </Heading>
          <span className={styles.number}>{organisasjonsnummer(entry.organisasjonsnummer)}</span>
        </div>
        <Held entry={entry} />
      </header>
      <table className={styles.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{column.at}</th>
            <th scope="col" className={styles.amount}>
              {column.count}
            </th>
            <th scope="col" className={styles.amount}>
              {column.sum}
            </th>
            <th scope="col">{column.state}</th>
            <th scope="col">
              <span className="ds-sr-only">{column.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entry.others.map((line) => (
            <OutboxRow key={line.submissionId} line={line} />
          ))}
          {entry.receipts.map((receipt) => (
            <ReceiptRow key={receipt.submissionId} receipt={receipt} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
