import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { FixPreview } from '../../../../shared/ipc/views.ts';
import { wholeNumber } from '../../../../shared/text/format.ts';
import { useApp } from '../../../app-context.ts';
import { Question } from '../../../parts/Question.tsx';
import table from '../../../parts/shown/table.module.css';
import { groupedText } from '../../../state/row-text.ts';

interface GroupFixDialogProps {
  readonly preview: FixPreview;
  readonly onAnswer: (isConfirmed: boolean) => void;
}

/** Cell by cell what is about to happen to a whole group: nothing is changed in many rows before the user has seen it. */
export function GroupFixDialog({ preview, onAnswer }: GroupFixDialogProps) {
  const { check, frame } = useApp().text;
  const { count, changes } = preview;
  const left = count - changes.length;
  return (
    <Question
      title={check.group.title(count)}
      onCancel={() => onAnswer(false)}
      actions={
        <>
          <Button variant="tertiary" onClick={() => onAnswer(false)}>
            {frame.cancel}
          </Button>
          <Button onClick={() => onAnswer(true)}>{check.group.confirm}</Button>
        </>
      }
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{check.group.row}</th>
            <th scope="col">{check.group.field}</th>
            <th scope="col">{check.group.before}</th>
            <th scope="col">{check.group.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ row, field, before, after }) => (
            <tr key={`${row} ${field}`}>
              <td>{wholeNumber(row)}</td>
              <td>{check.column[field]}</td>
              <td>{groupedText(field, before)}</td>
              <td>{after === null ? <em>{check.group.leftOut}</em> : groupedText(field, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <Paragraph>{check.group.more(left)}</Paragraph>}
    </Question>
  );
}
