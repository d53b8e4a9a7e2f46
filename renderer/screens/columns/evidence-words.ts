import { fieldOf } from '../../../shared/core/sheet/columns.ts';
import type { Evidence } from '../../../shared/ipc/table-view.ts';
import type { ColumnsTexts } from '../../../shared/text/columns/nb.ts';

/** `Kolonne B – overskriften sier det, 98 % gyldige`. Never rounded up: 99.9 % is not all. */
export function evidenceWords({ field, letter, by, right, rows, hidden }: Evidence, { evidence: words }: ColumnsTexts): string {
  const word = words.right[fieldOf(field)];
  const isHalf = field === 'foedselsnummer' || field === 'organisasjonsnummer';
  const share = right === rows && rows > 0 ? words.all(rows, word) : words.share(rows === 0 ? 0 : Math.floor((right / rows) * 100), word);
  const parts = [words.by[by], isHalf ? words.some(right, word) : share, ...(hidden ? [words.hidden] : [])];
  return `${words.column(letter)} – ${parts.join(', ')}`;
}
