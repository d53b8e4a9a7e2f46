import type { CorrectionView } from '../../../../shared/ipc/ledger-views.ts';
import { kroner, wholeNumber } from '../../../../shared/text/format.ts';
import { useCorrectionText } from '../../../parts/texts/use-correction-text.ts';
import styles from './ChangesTotals.module.css';

/** Count and sum: today, after this delivery, and the difference. */
export function ChangesTotals({ view: { before, after } }: { readonly view: CorrectionView }) {
  const words = useCorrectionText();
  const lines = [
    { label: words.today, count: wholeNumber(before.antallOppgaver), sum: kroner(before.sumUtbetaltBeloep), style: undefined },
    { label: words.after, count: wholeNumber(after.antallOppgaver), sum: kroner(after.sumUtbetaltBeloep), style: styles.next },
    {
      label: words.difference,
      count: signed(after.antallOppgaver - before.antallOppgaver, wholeNumber),
      sum: signed(after.sumUtbetaltBeloep - before.sumUtbetaltBeloep, kroner),
      style: styles.difference,
    },
  ];
  return (
    <table className={styles.totals}>
      <thead>
        <tr>
          <td />
          <th scope="col" className={styles.heading}>
            {words.oppgaver}
          </th>
          <th scope="col" className={styles.heading}>
            {words.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, count, sum, style }) => (
          <tr key={label} className={style}>
            <th scope="row" className={styles.label}>
              {label}
            </th>
            <td className={styles.value}>{count}</td>
            <td className={styles.value}>{sum}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `+3`, `−3`, `0`: a minus that is as wide as a plus. */
function signed(value: number, format: (value: number) => string): string {
  if (value === 0) return format(0);
  return `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`;
}
