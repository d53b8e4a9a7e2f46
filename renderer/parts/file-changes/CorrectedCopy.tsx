import { useEffect, useState } from 'react';
import type { CorrectedView } from '../../../shared/ipc/merge-view.ts';
import { useApp } from '../../app-context.ts';
import { CorrectedDialog } from './CorrectedDialog.tsx';

/** A copy of the user's own workbook, asked for by the button or the menu: first what it will hold, then where to put it. */
export function CorrectedCopy({ draftId }: { readonly draftId: string }) {
  const { client, dispatch, text } = useApp();
  const { workbook } = text;
  const [view, setView] = useState<CorrectedView | null>(null);

  useEffect(() => {
    let isWanted = true;
    void client.call('draft.previewCorrected', { draftId }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) return setView(reply.value);
      dispatch({ kind: 'corrected-asked', isAsked: false });
      dispatch({ kind: 'failed', failure: reply.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [client, dispatch, draftId]);

  const save = async (isConfirmed: boolean) => {
    dispatch({ kind: 'corrected-asked', isAsked: false });
    if (!isConfirmed) return;
    const reply = await client.call('draft.saveCorrected', { draftId });
    if (!reply.ok) dispatch({ kind: 'failed', failure: reply.failure });
    else if (reply.value.saved) dispatch({ kind: 'notice', notice: { text: workbook.corrected.done, undo: null } });
  };
  return view && <CorrectedDialog view={view} onAnswer={(isConfirmed) => void save(isConfirmed)} />;
}
