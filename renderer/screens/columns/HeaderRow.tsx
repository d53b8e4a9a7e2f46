import { Input } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Table } from '../../../shared/core/sheet/columns.ts';
import { useApp, useWork } from '../../app-context.ts';
import { FormField } from '../../parts/form/FormField.tsx';
import { withHeaderRow } from '../../state/choose-columns.ts';

interface HeaderRowProps {
  readonly readOnly: boolean;
  readonly onChange: (table: Table) => Promise<unknown>;
}

export function HeaderRow({ readOnly, onChange }: HeaderRowProps) {
  const { table } = useWork().draft;
  const { columns } = useApp().text;
  const [typed, setTyped] = useState(String(table.headerRow));
  const [isInvalid, setInvalid] = useState(false);

  const commit = () => {
    const isRow = /^\d{1,7}$/.test(typed.trim());
    setInvalid(!isRow);
    if (isRow && Number(typed) !== table.headerRow) void onChange(withHeaderRow(table, Number(typed)));
  };

  return (
    <FormField label={columns.headerRow} help={columns.headerRowHelp} error={isInvalid ? columns.headerRowInvalid : undefined}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          size={7}
          value={typed}
          readOnly={readOnly}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      )}
    </FormField>
  );
}
