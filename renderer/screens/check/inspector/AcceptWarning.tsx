import { Button, Input } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { type Problem, warningKey } from '../../../../shared/core/values/problem.ts';
import type { RowView } from '../../../../shared/ipc/views.ts';
import { useApp } from '../../../app-context.ts';
import styles from './Inspector.module.css';

interface AcceptWarningProps {
  readonly problem: Problem;
  readonly accepted: RowView['accepted'];
  readonly readOnly: boolean;
  readonly onDone: () => void;
}

/** A warning says "look at this": the user has, and may keep why it is right as it is. */
export function AcceptWarning({ problem, accepted, readOnly, onDone }: AcceptWarningProps) {
  const { commands, text } = useApp();
  const { check, frame } = text;
  const [reason, setReason] = useState<string | null>(null);
  const inputId = useId();
  const key = warningKey(problem);
  const acceptance = accepted.find((one) => one.key === key);
  const decide = async (next: boolean) => {
    const why = reason?.trim() ?? '';
    setReason(null);
    const because = next && why !== '' ? { reason: why } : {};
    await commands.edit([{ kind: 'accept-warning', key, accepted: next, ...because }], next ? check.accepted : check.unaccepted);
    onDone();
  };
  if (acceptance) {
    return (
      <p className={styles.accepted}>
        <span>{acceptance.reason === '' ? check.acceptedByYou : check.acceptedBecause(acceptance.reason)}</span>
        {!readOnly && (
          <Button variant="tertiary" data-size="sm" onClick={() => void decide(false)}>
            {check.unaccept}
          </Button>
        )}
      </p>
    );
  }
  if (readOnly) return null;
  if (reason === null) {
    return (
      <Button variant="secondary" data-size="sm" className={styles.accept} onClick={() => setReason('')}>
        {check.accept}
      </Button>
    );
  }
  return (
    <form
      className={styles.because}
      onSubmit={(event) => {
        event.preventDefault();
        void decide(true);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setReason(null);
        onDone();
      }}
    >
      <label htmlFor={inputId}>{check.acceptReason}</label>
      <Input
        id={inputId}
        data-size="sm"
        // The user has just pressed the button that this field takes the place of.
        autoFocus
        autoComplete="off"
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" variant="secondary" data-size="sm">
        {check.accept}
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() => {
          setReason(null);
          onDone();
        }}
      >
        {frame.cancel}
      </Button>
    </form>
  );
}
