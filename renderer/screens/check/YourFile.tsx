import { Button } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../app-context.ts';
import styles from './ProblemRail.module.css';

/** What can be done with the user's own workbook from here. */
export function YourFile({ readOnly }: { readonly readOnly: boolean }) {
  const { draft } = useWork();
  const { dispatch, text } = useApp();
  const { workbook } = text;
  if (readOnly || !draft.hasFile) return null;
  return (
    <section className={styles.file} aria-label={workbook.title}>
      <p className={styles.fileName}>{draft.source.file}</p>
      <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'changes-asked', isAsked: true })}>
        {workbook.readChanges}
      </Button>
    </section>
  );
}
