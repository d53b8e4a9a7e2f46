import { Button } from '@digdir/designsystemet-react';
import { Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RowFilter } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import styles from './CheckScreen.module.css';
import type { Workbench } from './use-workbench.ts';

const FILTERS: readonly RowFilter[] = ['all', 'problems'];

export function GridTools({ bench }: { readonly bench: Workbench }) {
  const { commands, text } = useApp();
  const { check, frame } = text;
  const { counts, canUndo, canRedo } = bench.draft;
  const label = { all: check.all(counts.all), problems: check.onlyProblems(counts.problems) };
  return (
    <div className={styles.tools}>
      <fieldset className={styles.filter}>
        <legend className="ds-sr-only">{check.filter}</legend>
        {FILTERS.map((filter) => (
          <label key={filter} className={styles.segment}>
            <input type="radio" name="row-filter" checked={bench.filter === filter} onChange={() => bench.setFilter(filter)} />
            {label[filter]}
          </label>
        ))}
      </fieldset>
      {!bench.readOnly && (
        <div className={styles.steps}>
          <ToolButton label={frame.undo} keys="Ctrl+Z" isDisabled={!canUndo} onClick={() => void commands.undo()}>
            <Undo2 aria-hidden="true" />
          </ToolButton>
          <ToolButton label={frame.redo} keys="Ctrl+Y" isDisabled={!canRedo} onClick={() => void commands.redo()}>
            <Redo2 aria-hidden="true" />
          </ToolButton>
        </div>
      )}
    </div>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function ToolButton({ label, keys, isDisabled, onClick, children }: ToolButtonProps) {
  return (
    <Button
      icon
      variant="tertiary"
      data-color="neutral"
      aria-label={label}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      title={`${label} (${keys})`}
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onClick}
    >
      {children}
    </Button>
  );
}
