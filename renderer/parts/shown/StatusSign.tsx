import { CircleAlert, CircleCheck, CircleX, Clock, FileText, type LucideIcon } from 'lucide-react';
import type { ReceiptView } from '../../../shared/ipc/ledger-views.ts';
import { TONE_OF_STATUS, type Tone } from '../../state/archive.ts';
import { useArchiveText } from '../texts/use-archive-text.ts';
import styles from './StatusSign.module.css';

const ICONS: Readonly<Record<ReceiptView['status'], LucideIcon>> = {
  levert: Clock,
  'svar-mottatt': FileText,
  godkjent: CircleCheck,
  'godkjent-med-avvik': CircleAlert,
  avvist: CircleX,
};

/** What the authority says of a delivery so far: by sign, colour and words. */
export function StatusSign({ status }: { readonly status: ReceiptView['status'] }) {
  return <Sign tone={TONE_OF_STATUS[status]} icon={ICONS[status]} words={useArchiveText().status[status]} />;
}

interface SignProps {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly words: string;
}

export function Sign({ tone, icon: Icon, words }: SignProps) {
  return (
    <span className={styles.sign} data-tone={tone}>
      <Icon aria-hidden="true" size="1.125em" />
      {words}
    </span>
  );
}
