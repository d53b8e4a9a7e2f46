import type { RowChangeView } from '../../../shared/ipc/merge-view.ts';
import { wholeNumber } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { groupedText } from '../../state/row-text.ts';
import table from '../shown/table.module.css';
import styles from './FileChanges.module.css';

/** What comes in as it is: cells that only the file has changed, rows that have come, and rows that have gone. */
export function ChangedRows({ rows }: { readonly rows: readonly RowChangeView[] }) {
  const words = useApp().text.workbook.merge;
  const shown = rows.filter(({ choice, cells }) => choice === null && cells.some((cell) => cell.choice === null));
  if (shown.length === 0) return null;
  return (
    <table className={`${table.table} ${styles.rows}`}>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={`${row.row} ${row.newRow}`}>
            <td>{wholeNumber(row.newRow ?? row.row ?? 0)}</td>
            <td>{row.name}</td>
            <td>
              <What row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function What({ row }: { readonly row: RowChangeView }) {
  const { check, workbook } = useApp().text;
  const words = workbook.merge;
  if (row.kind === 'removed') return <em>{words.removed}</em>;
  const cells = row.cells.filter(({ choice }) => choice === null);
  if (row.kind === 'added') {
    const rest = cells.filter(({ field, after }) => field !== 'navn' && after !== '').map(({ field, after }) => groupedText(field, after));
    return (
      <>
        <em>{words.added}</em> {rest.join(' · ')}
      </>
    );
  }
  return (
    <ul>
      {cells.map(({ field, before, after }) => (
        <li key={field}>
          {check.column[field]}: <del>{before === '' ? words.empty : groupedText(field, before)}</del> →{' '}
          <ins>{after === '' ? words.empty : groupedText(field, after)}</ins>
        </li>
      ))}
    </ul>
  );
}
