import { useEffect, useState } from 'react';
import type { MergeView } from '../../../shared/ipc/merge-view.ts';
import { useApp, useWork } from '../../app-context.ts';

export interface FileChangesInHand {
  /** What is shown for the user to decide about; null: nothing. */
  readonly merge: MergeView | null;
  readonly isReading: boolean;
  /** `theirs`: the choices in which the file counts; null when she thought better of it. */
  answer(theirs: readonly string[] | null): Promise<void>;
}

/** The file is read when it is asked for, by the banner, a button or the menu. */
export function useFileChanges(): FileChangesInHand {
  const { client, commands, dispatch, model, text } = useApp();
  const { draft } = useWork();
  const { workbook } = text;
  const [merge, setMerge] = useState<MergeView | null>(null);
  const { changesAsked, numbersShown } = model;
  const { draftId } = draft;

  useEffect(() => {
    if (!changesAsked) return;
    let isWanted = true;
    void client.call('draft.readChanges', { draftId, unmasked: numbersShown }).then((reply) => {
      if (!isWanted) return;
      dispatch({ kind: 'changes-asked', isAsked: false });
      if (!reply.ok) dispatch({ kind: 'failed', failure: reply.failure });
      else if (reply.value.isSame) dispatch({ kind: 'notice', notice: { text: workbook.same, undo: null } });
      else setMerge(reply.value);
    });
    return () => {
      isWanted = false;
    };
  }, [changesAsked, client, dispatch, draftId, numbersShown, workbook]);

  return {
    merge,
    isReading: changesAsked,
    async answer(theirs) {
      setMerge(null);
      if (theirs === null || merge === null) return void (await client.call('draft.forgetChanges', {}));
      const { revision, sha256 } = merge;
      const isKept = await commands.rows.takeChanges({ revision, sha256, theirs: [...theirs] });
      if (isKept) dispatch({ kind: 'notice', notice: { text: workbook.merge.done, undo: 'draft' } });
    },
  };
}
