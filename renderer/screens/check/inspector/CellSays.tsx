import type { Problem } from '../../../../shared/core/values/problem.ts';
import type { RowView } from '../../../../shared/ipc/views.ts';
import { problemSentence } from '../../../../shared/text/problem-text.ts';
import { useApp } from '../../../app-context.ts';
import { VisuallyHidden } from '../../../parts/VisuallyHidden.tsx';
import { isField } from '../../../state/grid-moves.ts';
import { INSPECTOR_ID } from '../marks/inspector-id.ts';
import { SeverityIcon } from '../marks/SeverityIcon.tsx';
import type { Workbench } from '../workbench/use-workbench.ts';
import { AcceptWarning } from './AcceptWarning.tsx';
import styles from './Inspector.module.css';

interface CellSaysProps {
  readonly bench: Workbench;
  readonly row: RowView;
  readonly problems: readonly Problem[];
}

/** Where the cell is and what is the matter with it. A screen reader says this when focus comes to the cell. */
export function CellSays({ bench, row, problems }: CellSaysProps) {
  const { language, text } = useApp();
  const { check } = text;
  const { current, rows, readOnly } = bench;
  const { column } = current;
  const isEdited = isField(column) && row[column].edited && !row.added;
  const suggestions = problems.reduce((count, { fixes }) => count + fixes.length, 0);
  return (
    <div className={styles.says}>
      <div className={styles.sentences} id={INSPECTOR_ID}>
        <VisuallyHidden>
          {check.place(row.row, current.index + 1, rows.total, isField(column) ? check.field[column] : check.wholeRow)}
        </VisuallyHidden>
        {problems.map((problem) => (
          <p key={`${problem.code} ${problem.field}`} className={styles.sentence}>
            <SeverityIcon severity={problem.severity} />
            <span>
              <VisuallyHidden>{check.severity[problem.severity]}: </VisuallyHidden>
              {problemSentence(language, problem)}
            </span>
          </p>
        ))}
        {suggestions > 0 && <VisuallyHidden>{check.suggestions(suggestions)}</VisuallyHidden>}
        {row.leftOut && <p className={styles.sentence}>{check.leftOutSentence}</p>}
        {problems.length === 0 && !row.leftOut && <p className={styles.quiet}>{check.cellOk}</p>}
        {isEdited && <p className={styles.quiet}>{check.edited}</p>}
        {row.added && <p className={styles.quiet}>{check.addedByYou}</p>}
      </div>
      {problems.map(
        (problem) =>
          problem.severity === 'warning' && (
            <AcceptWarning
              key={`${row.row} ${problem.code} ${problem.field}`}
              problem={problem}
              accepted={row.accepted}
              readOnly={readOnly}
              onDone={bench.focusCurrent}
            />
          ),
      )}
    </div>
  );
}
