import type { AccessStep } from '../../../shared/core/access/access.ts';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';
import { CopyText } from '../../parts/copy/CopyText.tsx';
import { ClientForm } from './ClientForm.tsx';
import { KeyStep } from './certificate/KeyStep.tsx';
import { Letter } from './Letter.tsx';
import styles from './StepList.module.css';
import { Pages } from './StepPages.tsx';
import { SystembrukerStep } from './SystembrukerStep.tsx';
import { SystemStep } from './SystemStep.tsx';
import type { Checklist } from './use-checklist.ts';

export interface StepBodyProps {
  readonly step: AccessStep;
  readonly checklist: Checklist;
  readonly view: AccessView;
}

/** What the user does at a step, on the screen itself or on the pages it leads to. */
export function StepBody({ step, checklist, view }: StepBodyProps) {
  const { access } = useApp().text;
  const { letters } = access;
  const coop = view.name || access.coopUnnamed;
  const inPractice = view.place.environment === 'practice';
  switch (step) {
    case 'certificate':
      return (
        <>
          <KeyStep environment={view.place.environment} organisasjonsnummer={view.owner} onChanged={checklist.keyChanged} />
          {!inPractice && <Pages checklist={checklist} pages={['certificate']} />}
        </>
      );
    case 'client':
      return (
        <>
          <ClientForm key={view.choices.clientId} checklist={checklist} view={view} />
          <Pages checklist={checklist} pages={inPractice ? ['portal'] : ['portal', 'agreement']} />
          <Letter title={access.letterLeader} subject={letters.agreement.subject(coop)} body={letters.agreement.body(coop, view.owner)} />
        </>
      );
    case 'scope-granted': {
      const environment = access.environments[view.place.environment].name;
      const scopes = view.scopes.map((scope) => `- ${scope}`).join('\n');
      return (
        <>
          <Pages checklist={checklist} pages={inPractice ? ['portal'] : ['apply']} />
          <Letter
            title={access.letterScopes}
            subject={letters.scopes.subject(coop)}
            body={letters.scopes.body(coop, view.owner, environment, scopes)}
          />
        </>
      );
    }
    case 'scope-on-client':
      return (
        <>
          <div className={styles.copies}>
            {view.scopes.map((scope) => (
              <CopyText key={scope} label={access.scopes} value={scope} />
            ))}
          </div>
          <Pages checklist={checklist} pages={['portal']} />
        </>
      );
    case 'system':
      return <SystemStep key={JSON.stringify(view.choices.system)} checklist={checklist} view={view} />;
    case 'systembruker':
      return <SystembrukerStep checklist={checklist} view={view} coop={coop} />;
    case 'call':
      return null;
  }
}
