import { Button } from '@digdir/designsystemet-react';
import { latestList } from '../../../shared/core/delivery/latest-list.ts';
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import { useApp, useWork } from '../../app-context.ts';
import { BLOCKERS_ID } from './Blockers.tsx';

/** The button that sends, or sends again with the same key. While something is missing it leads there instead of being dead. */
export function SendAction({ submission }: { readonly submission: Submission | undefined }) {
  const { draft, submissions } = useWork();
  const { commands, text } = useApp();
  const { send } = text;
  const kind = submission?.state.kind;
  if (submission && (kind === 'unsure' || kind === 'sending')) {
    return <Button onClick={() => void commands.retry(submission.head.submissionId)}>{send.unsure.retry}</Button>;
  }
  const isBlocked = draft.blockers.length > 0;
  const parts = latestList(submissions);
  const left = parts.filter(({ state }) => state.kind !== 'delivered').length;
  const label =
    draft.stage === 'unsure' && left < parts.length ? send.goOnWithParts(left) : send.send[draft.environment](draft.antallOppgaver);
  return (
    <Button
      aria-disabled={isBlocked || undefined}
      aria-describedby={isBlocked ? BLOCKERS_ID : undefined}
      onClick={() => (isBlocked ? document.getElementById(BLOCKERS_ID)?.focus() : void commands.send())}
    >
      {label}
    </Button>
  );
}
