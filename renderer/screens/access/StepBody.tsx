import type { AccessStep } from '../../../shared/core/access.ts';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { ClientForm } from './ClientForm.tsx';
import { KeyStep } from './certificate/KeyStep.tsx';
import type { Checklist } from './use-checklist.ts';

interface StepBodyProps {
  readonly step: AccessStep;
  readonly checklist: Checklist;
  readonly view: AccessView;
}

/** What the user does at a step, on the screen itself. */
export function StepBody({ step, checklist, view }: StepBodyProps) {
  switch (step) {
    case 'certificate':
      return <KeyStep environment={view.place.environment} organisasjonsnummer={view.owner} onChanged={checklist.reload} />;
    case 'client':
      return <ClientForm key={view.choices.clientId} checklist={checklist} view={view} />;
    default:
      return null;
  }
}
