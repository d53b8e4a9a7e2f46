import { Button } from '@digdir/designsystemet-react';
import { Eye, EyeOff, Plus, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RowFilter } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import styles from './CheckScreen.module.css';
import { SearchRows } from './SearchRows.tsx';
import type { RangeActions } from './workbench/use-range-actions.ts';
import type { Workbench } from './workbench/use-workbench.ts';

const FILTERS: readonly RowFilter[] = ['all', 'problems'];

export function GridTools({ bench, actions }: { readonly bench: Workbench; readonly actions: RangeActions }) {
  const { commands, text } = useApp();
  const { check, frame } = text;
  const { peek, rows, view } = bench;
  const { counts, canUndo, canRedo } = bench.draft;
  const label = { all: check.all(counts.all), problems: check.onlyProblems(counts.problems) };
  return (
    <div className={styles.tools}>
      <fieldset className={styles.filter}>
        <legend className="ds-sr-only">{check.filter}</legend>
        {FILTERS.map((filter) => (
          <label key={filter} className={styles.segment}>
            <input type="radio" name="row-filter" checked={view.query.filter === filter} onChange={() => view.setFilter(filter)} />
            {label[filter]}
          </label>
        ))}
      </fieldset>
      {rows.settled > 0 && (
        <Button variant="tertiary" data-size="sm" className={styles.settled} onClick={view.refresh}>
          {check.hideSettled(rows.settled)}
        </Button>
      )}
      <SearchRows bench={bench} />
      <div className={styles.steps}>
        <ToolButton label={check.showNumbers} keys="F9" help={check.showNumbersHelp} isPressed={peek.unmasked} onClick={peek.toggle}>
          {peek.unmasked ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        </ToolButton>
        {!bench.readOnly && (
          <>
            <ToolButton label={check.addRow} keys="Ctrl+Enter" onClick={() => void actions.addRow()}>
              <Plus aria-hidden="true" />
            </ToolButton>
            <ToolButton label={frame.undo} keys="Ctrl+Z" isDisabled={!canUndo} onClick={() => void commands.undo()}>
              <Undo2 aria-hidden="true" />
            </ToolButton>
            <ToolButton label={frame.redo} keys="Ctrl+Y" isDisabled={!canRedo} onClick={() => void commands.redo()}>
              <Redo2 aria-hidden="true" />
            </ToolButton>
          </>
        )}
      </div>
    </div>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly keys: string;
  /** Said in the tooltip in place of the keys alone. */
  readonly help?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function ToolButton({ label, keys, help, isPressed, isDisabled, onClick, children }: ToolButtonProps) {
  return (
    <Button
      icon
      variant="tertiary"
      data-color="neutral"
      aria-label={label}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      aria-pressed={isPressed}
      title={help ?? `${label} (${keys})`}
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onClick}
    >
      {children}
    </Button>
  );
}
