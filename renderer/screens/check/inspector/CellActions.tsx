import { Button } from '@digdir/designsystemet-react';
import type { Problem } from '../../../../shared/core/values/problem.ts';
import type { RowView } from '../../../../shared/ipc/views.ts';
import { fixLabel } from '../../../../shared/text/problem-text.ts';
import { useApp } from '../../../app-context.ts';
import { isField } from '../../../state/grid-moves.ts';
import type { RangeActions } from '../workbench/use-range-actions.ts';
import type { Workbench } from '../workbench/use-workbench.ts';
import styles from './Inspector.module.css';

interface CellActionsProps {
  readonly bench: Workbench;
  readonly actions: RangeActions;
  readonly row: RowView;
  readonly problems: readonly Problem[];
}

export function CellActions({ bench, actions, row, problems }: CellActionsProps) {
  const { commands, dispatch, language, text } = useApp();
  const { check } = text;
  const { column } = bench.current;
  const cell = isField(column) ? row[column] : undefined;
  const apply = async ({ code, field, fixes }: Problem, fix: number) => {
    const revision = bench.rows.revisionAt(bench.current.index);
    if (field === undefined || revision === undefined) return;
    const kept = await commands.rows.applyFix({ revision, row: row.row, field, code, fix });
    if (kept && fixes[fix]?.kind === 'leave-out') {
      dispatch({ kind: 'notice', notice: { text: check.rowLeftOut(row.row), undo: 'draft' } });
    }
    bench.focusCurrent();
  };
  const reset = async () => {
    if (!isField(column)) return;
    await commands.edit([{ kind: 'set-cell', row: row.row, field: column, text: null }]);
    bench.focusCurrent();
  };
  return (
    <div className={styles.actions}>
      {problems.flatMap((problem) =>
        problem.fixes.map((fix, index) => (
          <Button
            key={`${problem.code} ${fix.kind} ${fix.why}`}
            variant="secondary"
            data-size="sm"
            onClick={() => void apply(problem, index)}
          >
            {fixLabel(language, fix)}
          </Button>
        )),
      )}
      {cell && !row.leftOut && (
        <Button variant="tertiary" data-size="sm" onClick={() => bench.startTyping()}>
          {check.edit}
        </Button>
      )}
      {cell?.edited && !row.added && (
        <Button variant="tertiary" data-size="sm" onClick={() => void reset()}>
          {check.resetCell}
        </Button>
      )}
      {!problems.some(({ fixes }) => fixes.some(({ kind }) => kind === 'leave-out')) && (
        <Button variant="tertiary" data-size="sm" onClick={() => void actions.leaveOut()}>
          {row.leftOut ? check.restoreRow : check.leaveOut}
        </Button>
      )}
    </div>
  );
}
