import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { kroner } from '../../../shared/text/format.ts';
import { useApp, useWork } from '../../app-context.ts';
import { Choices } from '../../parts/form/Choice.tsx';
import { isReadOnly } from '../../state/selectors.ts';
import type { OnTable } from './on-table.ts';

/** Rows that are hidden in the sheet are neither sent nor left out without a word from the user. */
export function HiddenRows({ onChange }: { readonly onChange: OnTable }) {
  const { draft } = useWork();
  const { hidden } = useApp().text.columns;
  const { hiddenRows, table } = draft;
  if (hiddenRows === null) return null;
  const { count, firstRow, lastRow, filtered, choice } = hiddenRows;
  return (
    <Alert data-color={choice === null ? 'warning' : 'neutral'}>
      <Paragraph>
        <strong>{hidden.title(count, firstRow, lastRow)}.</strong> {filtered && hidden.filtered} {hidden.amount(kroner(hiddenRows.kroner))}{' '}
        {choice === null && hidden.undecided}
      </Paragraph>
      <Choices
        legend={hidden.question}
        name="hidden-rows"
        value={choice}
        readOnly={isReadOnly(draft)}
        options={[
          { value: 'include', label: hidden.include },
          { value: 'leave-out', label: hidden.leaveOut },
        ]}
        onChange={(next) => onChange({ ...table, hiddenRows: next })}
      />
    </Alert>
  );
}
