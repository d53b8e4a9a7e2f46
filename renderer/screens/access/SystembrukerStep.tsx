import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';
import { CopyText } from '../../parts/copy/CopyText.tsx';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Letter } from './Letter.tsx';
import { Pages } from './StepPages.tsx';
import type { Checklist } from './use-checklist.ts';

interface SystembrukerStepProps {
  readonly checklist: Checklist;
  readonly view: AccessView;
  readonly coop: string;
}

/** Ask, hand the link to whoever may approve, wait. With a vendor's system the vendor asks. */
export function SystembrukerStep({ checklist, view, coop }: SystembrukerStepProps) {
  const { access } = useApp().text;
  const { request, choices, lights } = view;
  const isOpen = request?.status === 'New' || request?.status === 'Unknown';
  const { approval } = access.letters;
  const link = request?.confirmUrl ?? null;
  const mayAsk = choices.system.kind === 'own' && checklist.canTest && lights.systembruker.kind !== 'ok' && !isOpen;
  return (
    <>
      {mayAsk && (
        <ButtonRow>
          <Button variant="secondary" data-size="sm" onClick={() => void checklist.askForSystembruker()}>
            {request === null ? access.ask : access.askAgain}
          </Button>
        </ButtonRow>
      )}
      {isOpen && lights.systembruker.kind !== 'ok' && (
        <>
          <Paragraph>{access.waitingFor}</Paragraph>
          <Pages checklist={checklist} pages={['approve']} />
          {link !== null && (
            <>
              <CopyText label={access.link} value={link} />
              <Letter title={access.letterLeader} subject={approval.subject(coop)} body={approval.body(coop, view.owner, link)} />
            </>
          )}
        </>
      )}
      {choices.owner.kind === 'client' && <Paragraph>{access.ownerClients}</Paragraph>}
      {view.place.environment !== 'practice' && <Pages checklist={checklist} pages={['systembrukere']} />}
    </>
  );
}
