import { Check, CircleHelp } from 'lucide-react';
import { wholeNumber } from '../../shared/text/format.ts';
import { useApp } from '../app-context.ts';
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx';
import type { StepMark as Mark } from '../state/selectors.ts';
import styles from './StepsRail.module.css';

export function StepMark({ mark }: { readonly mark: Mark }) {
  const { frame } = useApp().text;
  switch (mark.kind) {
    case 'none':
      return null;
    case 'done':
      return (
        <span className={styles.done}>
          <Check aria-hidden="true" size="1.125em" />
          <VisuallyHidden>{frame.stepDone}</VisuallyHidden>
        </span>
      );
    case 'unsure':
      return (
        <span className={styles.unsure}>
          <CircleHelp aria-hidden="true" size="1.125em" />
          <VisuallyHidden>{frame.stepUnsure}</VisuallyHidden>
        </span>
      );
    case 'errors':
      return (
        <span className={styles.errors}>
          <span aria-hidden="true">{wholeNumber(mark.count)}</span>
          <VisuallyHidden>{frame.stepErrors(mark.count)}</VisuallyHidden>
        </span>
      );
  }
}
