import { Button } from '@digdir/designsystemet-react';
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import { useApp, useWork } from '../../app-context.ts';
import { Screen } from '../../parts/screen/Screen.tsx';
import { Totals } from '../../parts/shown/Totals.tsx';
import { openSubmission } from '../../state/selectors.ts';
import { RawAnswers } from '../receipt/RawAnswers.tsx';
import { Blockers } from './Blockers.tsx';
import { ChangesSection } from './changes/ChangesSection.tsx';
import { Numberless } from './changes/Numberless.tsx';
import { Outcome } from './outcome/Outcome.tsx';
import { SendAction } from './SendAction.tsx';
import { Summary } from './Summary.tsx';
import { CancelSending } from './under-way/CancelSending.tsx';
import { PartsSoFar } from './under-way/PartsSoFar.tsx';
import { Sending } from './under-way/Sending.tsx';
import { Warnings } from './Warnings.tsx';
import { WhoReports } from './who/WhoReports.tsx';
import { Year } from './who/Year.tsx';

export function SendScreen() {
  const { draft, submissions } = useWork();
  const { commands, dispatch, model, text } = useApp();
  const { send } = text;
  const last = openSubmission(submissions);
  const shown = { columns: draft.table.columns, onChanged: async () => void (await commands.openDraft(draft.draftId, 'send')) };

  if (model.sending !== null) {
    return (
      <Screen
        key="sending"
        title={model.sending.part ? send.sendingPart(model.sending.part.number, model.sending.part.of) : send.sending}
        status={<Totals />}
        action={<CancelSending submissionId={model.sending.submissionId} />}
      >
        <Sending sending={model.sending} environmentName={draft.environment} />
      </Screen>
    );
  }
  if (draft.stage === 'delivered') {
    return (
      <Screen
        key="delivered"
        title={send.delivered}
        status={<Totals />}
        action={<Button onClick={() => dispatch({ kind: 'go', place: 'receipt' })}>{send.seeReceipt}</Button>}
      >
        <Summary />
      </Screen>
    );
  }
  if (draft.stage === 'unsure' && last !== undefined) {
    return (
      <Screen key="unsure" title={send.title} status={<Totals />} action={<SendAction submission={last} />}>
        <PartsSoFar />
        {/* Of a part that waits, those that have been delivered say it all. */}
        {!(last.head.part !== undefined && last.state.kind === 'prepared') && <Outcome submission={last} {...shown} />}
        <WhatCame submission={last} />
      </Screen>
    );
  }
  return (
    <Screen key="form" title={send.title} status={<Totals />} action={<SendAction submission={last} />}>
      {last && <Outcome submission={last} {...shown} />}
      {last && <WhatCame submission={last} />}
      <WhoReports />
      <Year />
      <Warnings />
      <Numberless />
      <ChangesSection />
      {draft.blockers.length > 0 ? <Blockers /> : <Summary />}
    </Screen>
  );
}

/** The answer as it came, where there is one that isn't a receipt; each new state asks anew. */
function WhatCame({ submission: { head, state } }: { readonly submission: Submission }) {
  if (state.kind !== 'unsure' && state.kind !== 'refused') return null;
  return <RawAnswers key={`${head.submissionId} ${state.at}`} submissionId={head.submissionId} />;
}
