import { Paragraph } from '@digdir/designsystemet-react';
import { wholeNumber } from '../../../shared/text/format.ts';
import { useApp, useWork } from '../../app-context.ts';
import styles from './ColumnsScreen.module.css';

/** Rows of the sheet that will not be sent, so that nobody has to wonder where they went. */
export function RowsLeftOut() {
  const { rowsLeftOut, rows } = useWork().draft;
  const { columns } = useApp().text;
  const rowsBy = (wanted: 'user' | 'sum-row') =>
    rowsLeftOut
      .filter(({ reason }) => reason === wanted)
      .map(({ row }) => wholeNumber(row))
      .join(', ');
  const sumRows = rowsBy('sum-row');
  const byUser = rowsBy('user');
  return (
    <Paragraph data-size="sm" className={styles.intro}>
      {columns.rowsFound(rows)}. {sumRows !== '' && columns.sumRows(sumRows)} {byUser !== '' && columns.leftOutByUser(byUser)}
    </Paragraph>
  );
}
