import { Paragraph } from '@digdir/designsystemet-react';
import { lazy, Suspense } from 'react';
import { useApp } from '../../app-context.ts';
import { Screen } from '../../parts/screen/Screen.tsx';
import { RecoveryReminder } from '../store/RecoveryReminder.tsx';
import { SetAside } from '../store/SetAside.tsx';
import { DropArea } from './DropArea.tsx';
import { Reading } from './Reading.tsx';
import { RecentDrafts } from './RecentDrafts.tsx';
import styles from './StartScreen.module.css';

/** Seldom wanted, and not before the screen is there. */
const NothingToReport = lazy(async () => ({ default: (await import('./NothingToReport.tsx')).NothingToReport }));

export function StartScreen() {
  const { model, text } = useApp();
  const { reading } = model;
  return (
    <Screen title={text.start.title}>
      {reading === null ? <DropArea /> : <Reading key={reading.ticket.ticket} file={reading.ticket.name} step={reading.step} />}
      <SetAside />
      <RecoveryReminder />
      <RecentDrafts />
      <Suspense fallback={null}>
        <NothingToReport />
      </Suspense>
      <Paragraph data-size="sm" className={styles.honest}>
        {text.start.notOfficial} {text.start.fewReceivers}
      </Paragraph>
    </Screen>
  );
}
