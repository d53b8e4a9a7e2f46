import { Button } from '@digdir/designsystemet-react';
import { problemSentence } from '../../../../shared/text/problem-text.ts';
import { useApp, useWork } from '../../../app-context.ts';
import { SeverityIcon } from '../marks/SeverityIcon.tsx';
import { SHEET_PROBLEMS_ID } from '../marks/sheet-problems-id.ts';
import styles from './ProblemRail.module.css';

/** What is wrong with the sheet as a whole stands at no cell, so F8 leads here when there is nothing left to mend in the rows. */
export function SheetProblems() {
  const { draft } = useWork();
  const { dispatch, language, text } = useApp();
  const errors = draft.sheetProblems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  return (
    <section id={SHEET_PROBLEMS_ID} tabIndex={-1} className={styles.whole} aria-label={text.check.wholeSheet}>
      {errors.map((problem) => (
        <p key={problem.code} className={styles.result}>
          <SeverityIcon severity={problem.severity} />
          <span>{problemSentence(language, problem)}</span>
        </p>
      ))}
      <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'go', place: 'sheet' })}>
        {text.check.toSheet}
      </Button>
    </section>
  );
}
