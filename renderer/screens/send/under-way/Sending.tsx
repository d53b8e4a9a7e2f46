import { Paragraph, Spinner } from '@digdir/designsystemet-react';
import { Check, Circle } from 'lucide-react';
import { deliveryStepSchema } from '../../../../shared/core/delivery/submission.ts';
import { useApp } from '../../../app-context.ts';
import { VisuallyHidden } from '../../../parts/VisuallyHidden.tsx';
import type { Model } from '../../../state/model.ts';
import styles from './Sending.module.css';
import { Slow } from './Slow.tsx';
import { Waiting } from './Waiting.tsx';

const STEPS = deliveryStepSchema.options;

interface SendingProps {
  readonly sending: NonNullable<Model['sending']>;
  readonly environmentName: string;
}

/** Where the delivery is, in steps that mean something. */
export function Sending({ sending: { step, waiting }, environmentName }: SendingProps) {
  const { model, text } = useApp();
  const { send } = text;
  const { store } = model.app;
  const isKept = store.kind === 'open' && store.by !== 'session';
  const at = step === null ? 0 : STEPS.indexOf(step);
  return (
    <>
      <ol className={styles.steps} aria-live="polite">
        {STEPS.map((name, position) => {
          const state = position < at ? 'done' : position === at ? 'current' : 'waiting';
          return (
            <li key={name} className={styles.step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
              {state === 'done' && <Check aria-hidden="true" size="1.5em" />}
              {state === 'current' && <Spinner aria-hidden="true" data-size="sm" />}
              {state === 'waiting' && <Circle aria-hidden="true" size="1.5em" />}
              <span>{send.step[name]}</span>
              <VisuallyHidden>{send.stepState[state]}</VisuallyHidden>
            </li>
          );
        })}
      </ol>
      {step === 'sending' && !waiting && <Slow environmentName={environmentName} />}
      {waiting && <Waiting waiting={waiting} environmentName={environmentName} />}
      {isKept && <Paragraph data-size="sm">{send.closing}</Paragraph>}
    </>
  );
}
