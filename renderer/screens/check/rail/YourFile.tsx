import { Button } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../../app-context.ts';
import styles from './ProblemRail.module.css';

/** What can be done with the user's own workbook from here, or from the menu. */
export function YourFile({ readOnly }: { readonly readOnly: boolean }) {
  const { draft } = useWork();
  const { dispatch, text } = useApp();
  const { workbook } = text;
  if (!draft.hasFile) return null;
  return (
    <section className={styles.file} aria-label={workbook.title}>
      <p className={styles.fileName}>{draft.source.file}</p>
      {!readOnly && (
        <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'changes-asked', isAsked: true })}>
          {workbook.readChanges}
        </Button>
      )}
      <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'corrected-asked', isAsked: true })}>
        {workbook.saveCorrected}
      </Button>
    </section>
  );
}
