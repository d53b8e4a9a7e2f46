import { Button } from '@digdir/designsystemet-react';
import { FileDiff } from 'lucide-react';
import { useApp, useWork } from '../../app-context.ts';
import styles from './FileChanges.module.css';
import { MergeDialog } from './MergeDialog.tsx';
import { useFileChanges } from './use-file-changes.ts';

/** The user's own file says something else than the draft was made of: said once, and taken in only when she has seen what it does. */
export function FileChanges() {
  const { dispatch, model, text } = useApp();
  const { workbook } = text;
  const { draft } = useWork();
  const changes = useFileChanges();
  const isChanged = model.changedFile === draft.draftId && !changes.isReading;
  return (
    <>
      <div role="status" className={isChanged || changes.isReading ? undefined : 'ds-sr-only'}>
        {changes.isReading && <p className={styles.reading}>{workbook.reading}</p>}
        {isChanged && (
          <section className={styles.banner} aria-label={workbook.title}>
            <FileDiff aria-hidden="true" />
            <span className={styles.words}>{workbook.changed(draft.source.file)}</span>
            <span className={styles.actions}>
              <Button variant="secondary" data-size="sm" onClick={() => dispatch({ kind: 'changes-asked', isAsked: true })}>
                {workbook.look}
              </Button>
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => dispatch({ kind: 'file-changed', draftId: draft.draftId, isChanged: false })}
              >
                {workbook.notNow}
              </Button>
            </span>
          </section>
        )}
      </div>
      {changes.merge && <MergeDialog merge={changes.merge} onAnswer={(theirs) => void changes.answer(theirs)} />}
    </>
  );
}
