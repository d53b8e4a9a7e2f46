import { Button } from '@digdir/designsystemet-react';
import { editsOfFix } from '../../../shared/core/fix.ts';
import type { Fix, Problem } from '../../../shared/core/problem.ts';
import { fixLabel, problemSentence } from '../../../shared/text/problem-text.ts';
import { useApp } from '../../app-context.ts';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';
import { isField } from '../../state/grid-moves.ts';
import { problemsAt, worstFirst } from '../../state/row-text.ts';
import styles from './Inspector.module.css';
import { INSPECTOR_ID } from './inspector-id.ts';
import { SeverityIcon } from './SeverityIcon.tsx';
import type { Workbench } from './use-workbench.ts';

/** About the current cell: where it is, what is wrong in whole sentences, and what can be done with one click. */
export function Inspector({ bench }: { readonly bench: Workbench }) {
  const { commands, language, text } = useApp();
  const { check } = text;
  const { current, currentRow: row, rows, readOnly } = bench;
  const { column } = current;
  if (row === undefined) return <section className={styles.inspector} aria-label={check.about} />;

  const problems = row.leftOut ? [] : isField(column) ? problemsAt(row, column) : worstFirst(row.problems);
  const cell = isField(column) ? row[column] : undefined;
  const apply = async (problem: Problem, fix: Fix) => {
    if (fix.kind === 'leave-out') return bench.leaveOut();
    await commands.edit(editsOfFix(problem, fix));
    bench.focusCurrent();
  };
  const reset = async () => {
    if (!isField(column)) return;
    await commands.edit([{ kind: 'set-cell', row: row.row, field: column, text: null }]);
    bench.focusCurrent();
  };

  return (
    <section className={styles.inspector} aria-label={check.about}>
      <span className={styles.address}>{cell?.address ?? check.rowAddress(row.row)}</span>
      <div className={styles.says} id={INSPECTOR_ID}>
        <VisuallyHidden>
          {check.place(row.row, current.index + 1, rows.total, isField(column) ? check.field[column] : check.wholeRow)}
        </VisuallyHidden>
        {problems.map((problem) => (
          <p key={`${problem.code} ${problem.field}`} className={styles.sentence}>
            <SeverityIcon severity={problem.severity} />
            <span>{problemSentence(language, problem)}</span>
          </p>
        ))}
        {row.leftOut && <p className={styles.sentence}>{check.leftOutSentence}</p>}
        {problems.length === 0 && !row.leftOut && <p className={styles.quiet}>{check.cellOk}</p>}
        {cell?.edited && <p className={styles.quiet}>{check.edited}</p>}
      </div>
      {!readOnly && (
        <div className={styles.actions}>
          {problems.flatMap((problem) =>
            problem.fixes.map((fix) => (
              <Button key={`${problem.code} ${fix.kind}`} variant="secondary" data-size="sm" onClick={() => void apply(problem, fix)}>
                {fixLabel(language, fix)}
              </Button>
            )),
          )}
          {cell && !row.leftOut && (
            <Button variant="tertiary" data-size="sm" onClick={() => bench.startTyping()}>
              {check.edit}
            </Button>
          )}
          {cell?.edited && (
            <Button variant="tertiary" data-size="sm" onClick={() => void reset()}>
              {check.resetCell}
            </Button>
          )}
          {!problems.some(({ fixes }) => fixes.some(({ kind }) => kind === 'leave-out')) && (
            <Button variant="tertiary" data-size="sm" onClick={() => void bench.leaveOut()}>
              {row.leftOut ? check.restoreRow : check.leaveOut}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
