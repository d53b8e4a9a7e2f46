import { useEffect, useState } from 'react';
import type { CorrectionView } from '../../../../shared/ipc/ledger-views.ts';
import { useApp, useWork } from '../../../app-context.ts';

export const CHANGES_AT_ONCE = 50;
/** As many as one call gives. */
const MOST = 500;

export interface Changes {
  /** With the first so many of its differences. */
  readonly view: CorrectionView;
  readonly showMore: () => void;
  /** Those who are gone, with their numbers in full: they are to be looked up in the web form. */
  readonly gone: CorrectionView['differences'];
}

/** What sending this draft would change of what is held; null while it isn't known, or when nothing has been sent before. */
export function useChanges(): Changes | null {
  const { client, model } = useApp();
  const { draft } = useWork();
  const [count, setCount] = useState(CHANGES_AT_ONCE);
  const [changes, setChanges] = useState<Omit<Changes, 'showMore'> | null>(null);
  const { draftId, revision, oppgavegiver } = draft;
  const unmasked = model.numbersShown;
  const isKnown = oppgavegiver !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what the answer depends on
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const reply = await client.call('correction.differences', { draftId, kinds: ['new', 'changed', 'gone'], from: 0, count, unmasked });
      if (!reply.ok || reply.value.before.antallOppgaver === 0) return setChanges(null);
      const view = reply.value;
      const left =
        view.counts.gone === 0
          ? undefined
          : await client.call('correction.differences', { draftId, kinds: ['gone'], from: 0, count: MOST, unmasked: true });
      if (isWanted) setChanges({ view, gone: left?.ok ? left.value.differences : [] });
    };
    if (isKnown) void read();
    return () => {
      isWanted = false;
    };
  }, [client, draftId, revision, isKnown, unmasked, count]);

  return changes && { ...changes, showMore: () => setCount((now) => Math.min(MOST, now + CHANGES_AT_ONCE)) };
}
