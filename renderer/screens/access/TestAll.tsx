import { Button, Spinner } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import styles from './StepList.module.css';
import type { Checklist } from './use-checklist.ts';

/** The one thing to do on this screen; while it is under way, which step it has come to, and a way to stop. */
export function TestAll({ checklist }: { readonly checklist: Checklist }) {
  const { access, frame } = useApp().text;
  const { busy, canTest, view } = checklist;
  if (view === null || !canTest) return null;
  if (busy === false) return <Button onClick={() => void checklist.test('all')}>{access.testAll}</Button>;
  return (
    <>
      <span className={styles.busy} role="status">
        <Spinner aria-hidden="true" data-size="sm" />
        {typeof busy === 'string' && access.testing(access.steps[busy].title)}
      </span>
      <Button variant="secondary" onClick={checklist.cancel}>
        {frame.cancel}
      </Button>
    </>
  );
}
