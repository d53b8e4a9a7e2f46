import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { CorrectedView } from '../../../shared/ipc/merge-view.ts';
import { useApp, useWork } from '../../app-context.ts';
import { CorrectedDialog } from './CorrectedDialog.tsx';
import styles from './ProblemRail.module.css';

/** What can be done with the user's own workbook from here. */
export function YourFile({ readOnly }: { readonly readOnly: boolean }) {
  const { draft } = useWork();
  const { client, dispatch, text } = useApp();
  const { workbook } = text;
  const [view, setView] = useState<CorrectedView | null>(null);
  if (!draft.hasFile) return null;
  const { draftId } = draft;
  const show = async () => {
    const reply = await client.call('draft.previewCorrected', { draftId });
    if (reply.ok) setView(reply.value);
    else dispatch({ kind: 'failed', failure: reply.failure });
  };
  const save = async (isConfirmed: boolean) => {
    setView(null);
    if (!isConfirmed) return;
    const reply = await client.call('draft.saveCorrected', { draftId });
    if (!reply.ok) dispatch({ kind: 'failed', failure: reply.failure });
    else if (reply.value.saved) dispatch({ kind: 'notice', notice: { text: workbook.corrected.done, undo: null } });
  };
  return (
    <section className={styles.file} aria-label={workbook.title}>
      <p className={styles.fileName}>{draft.source.file}</p>
      {!readOnly && (
        <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'changes-asked', isAsked: true })}>
          {workbook.readChanges}
        </Button>
      )}
      <Button variant="tertiary" data-size="sm" onClick={() => void show()}>
        {workbook.saveCorrected}
      </Button>
      {view && <CorrectedDialog view={view} onAnswer={(isConfirmed) => void save(isConfirmed)} />}
    </section>
  );
}
