import type { Language, RowView } from '../../../../shared/ipc/views.ts';
import type { CheckTexts } from '../../../../shared/text/check/nb.ts';
import { problemTitle } from '../../../../shared/text/problem-text.ts';
import { worstFirst } from '../../../state/row-text.ts';
import styles from './Grid.module.css';

interface RemarkProps {
  readonly row: RowView;
  readonly language: Language;
  readonly text: CheckTexts;
}

/** In words what the icons in the row say. */
export function Remark({ row, language, text }: RemarkProps) {
  if (row.leftOut) return text.leftOut;
  const [worst, ...others] = worstFirst(row.problems);
  if (worst === undefined) return row.added ? <span className={styles.remark}>{text.newRow}</span> : null;
  const areAccepted = row.problems.every(({ severity }) => severity !== 'error') && row.accepted.length > 0;
  return (
    <span className={styles.remark} data-severity={areAccepted ? undefined : worst.severity}>
      {row.added && `${text.newRow}: `}
      {problemTitle(language, worst.code)}
      {others.length > 0 && ` ${text.more(others.length)}`}
      {areAccepted && ` – ${text.acceptedShort}`}
    </span>
  );
}
