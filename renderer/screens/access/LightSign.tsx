import { Spinner } from '@digdir/designsystemet-react';
import { Check, Clock, X } from 'lucide-react';
import type { Light } from '../../../shared/core/access/access.ts';
import styles from './StepList.module.css';

/** Shape and colour together; the words beside it say the same. */
interface LightSignProps {
  readonly light: Light;
  readonly number: number;
  readonly isBusy: boolean;
}

export function LightSign({ light, number, isBusy }: LightSignProps) {
  if (isBusy) return <Spinner aria-hidden="true" data-size="sm" />;
  return (
    <span className={styles.light} data-light={light.kind} aria-hidden="true">
      {light.kind === 'ok' && <Check size="1.125em" />}
      {light.kind === 'waiting' && <Clock size="1.125em" />}
      {light.kind === 'failed' && <X size="1.125em" />}
      {light.kind === 'untested' && number}
    </span>
  );
}
