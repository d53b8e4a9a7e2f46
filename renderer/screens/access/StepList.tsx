import { useState } from 'react';
import { ACCESS_STEPS, type AccessStep, nextStep } from '../../../shared/core/access/access.ts';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { StepBody } from './StepBody.tsx';
import { StepCard } from './StepCard.tsx';
import styles from './StepList.module.css';
import type { Checklist } from './use-checklist.ts';

/** All steps in sight with their lights; the one to do next is open. */
export function StepList({ checklist, view }: { readonly checklist: Checklist; readonly view: AccessView }) {
  const next = nextStep(view.lights);
  // What the user opened or closed herself stays so; the rest follows the lights.
  const [chosen, setChosen] = useState<Partial<Record<AccessStep, boolean>>>({});
  return (
    <ol className={styles.steps}>
      {ACCESS_STEPS.map((step, index) => (
        <li key={step}>
          <StepCard
            step={step}
            number={index + 1}
            view={view}
            isNext={step === next}
            isOpen={chosen[step] ?? step === next}
            onTest={checklist.canTest ? () => void checklist.test(step) : undefined}
            isBusy={checklist.busy === step}
            onToggle={(isOpen) => setChosen({ ...chosen, [step]: isOpen })}
          >
            <StepBody step={step} checklist={checklist} view={view} />
          </StepCard>
        </li>
      ))}
    </ol>
  );
}
