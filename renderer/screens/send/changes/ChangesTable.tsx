import { Button } from '@digdir/designsystemet-react';
import type { CorrectionView } from '../../../../shared/ipc/ledger-views.ts';
import { identifier, kroner, wholeNumber } from '../../../../shared/text/format.ts';
import { useApp } from '../../../app-context.ts';
import { useCorrectionText } from '../../../parts/texts/use-correction-text.ts';
import styles from './ChangesSection.module.css';
import { CHANGES_AT_ONCE } from './use-changes.ts';

interface ChangesTableProps {
  readonly view: CorrectionView;
  readonly onMore: () => void;
}

/** Receiver by receiver: what they have today, and what they have after this delivery. */
export function ChangesTable({ view: { differences, total }, onMore }: ChangesTableProps) {
  const { dispatch } = useApp();
  const words = useCorrectionText();
  const { column } = words;
  return (
    <>
      <table className={styles.table} aria-labelledby="changes">
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              {column.kind}
            </th>
            <th scope="col" className={styles.heading}>
              {column.who}
            </th>
            <th scope="col" className={styles.heading} data-amount="true">
              {column.before}
            </th>
            <th scope="col" className={styles.heading} data-amount="true">
              {column.after}
            </th>
            <th scope="col" className={styles.heading}>
              {column.row}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ kind, identifikator, row, before, after }, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: numbers may be masked alike; the list is shown anew as a whole
            <tr key={position} className={styles.row} data-kind={kind}>
              <td className={styles.cell}>{words.kind[kind]}</td>
              <th scope="row" className={styles.cell}>
                {after?.navn ?? before?.navn}
                {before !== null && after !== null && before.navn !== after.navn && <s className={styles.formerly}>{before.navn}</s>}
                <span className={styles.number}>{identifier(identifikator)}</span>
              </th>
              <td className={styles.amount}>{before === null ? words.notHeld : kroner(before.utbetaltBeloep)}</td>
              <td className={styles.amount}>{after === null ? words.notHeld : kroner(after.utbetaltBeloep)}</td>
              <td className={styles.cell}>
                {row !== null && (
                  <Button
                    variant="tertiary"
                    data-size="sm"
                    aria-label={words.goToRow(row)}
                    onClick={() => dispatch({ kind: 'go-to-cell', goTo: { row, field: 'utbetaltBeloep' } })}
                  >
                    {wholeNumber(row)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > differences.length && (
        <div>
          <Button variant="tertiary" data-size="sm" onClick={onMore}>
            {words.more(Math.min(CHANGES_AT_ONCE, total - differences.length))}
          </Button>
        </div>
      )}
    </>
  );
}
