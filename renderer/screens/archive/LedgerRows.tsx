import { Button } from '@digdir/designsystemet-react';
import { CircleHelp, CircleX, Hourglass } from 'lucide-react';
import type { OutboxLineView, ReceiptView } from '../../../shared/ipc/ledger-views.ts';
import { kroner, longDate, timeOfDay, wholeNumber } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { Sign, StatusSign } from '../../parts/shown/StatusSign.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { useOutboxText } from '../../parts/texts/use-outbox-text.ts';
import type { Tone } from '../../state/archive.ts';
import styles from './LedgerEntry.module.css';

/** What was delivered: it has a receipt. */
export function ReceiptRow({ receipt }: { readonly receipt: ReceiptView }) {
  const { dispatch } = useApp();
  const archive = useArchiveText();
  const { submissionId, environmentName, oppgavegiversLeveranseReferanse: reference } = receipt;
  return (
    <tr>
      <When at={receipt.at} part={receipt.part} isNil={receipt.nil !== null} />
      <Amounts of={receipt} />
      <td data-label={archive.column.state}>
        <StatusSign status={receipt.status} />
      </td>
      <td className={styles.open}>
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={archive.openReceiptOf(reference)}
          onClick={() => dispatch({ kind: 'archive', archive: { environmentName, submissionId } })}
        >
          {archive.openReceipt}
        </Button>
      </td>
    </tr>
  );
}

const SIGNS: Readonly<Record<OutboxLineView['state'], { readonly tone: Tone; readonly icon: typeof CircleX }>> = {
  waiting: { tone: 'info', icon: Hourglass },
  sending: { tone: 'info', icon: Hourglass },
  unsure: { tone: 'warning', icon: CircleHelp },
  refused: { tone: 'danger', icon: CircleX },
  'given-up': { tone: 'warning', icon: CircleHelp },
};

/** What has no receipt; its draft says what to do, or where it has none a page of its own. */
export function OutboxRow({ line }: { readonly line: OutboxLineView }) {
  const { commands, dispatch, model } = useApp();
  const archive = useArchiveText();
  const outbox = useOutboxText();
  const { draftId, state, submissionId, oppgavegiversLeveranseReferanse: reference } = line;
  const { environmentName } = model.archive;
  const isOfDraft = draftId !== null && state !== 'given-up';
  const { tone, icon } = SIGNS[state];
  return (
    <tr>
      <When at={line.at} part={line.part} isNil={line.isNil} />
      <Amounts of={line} />
      <td data-label={archive.column.state}>
        <Sign tone={tone} icon={icon} words={archive.state[state]} />
      </td>
      <td className={styles.open}>
        {isOfDraft ? (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={archive.openDraftOf(reference)}
            onClick={() => void commands.openDraft(draftId, 'send')}
          >
            {archive.openDraft}
          </Button>
        ) : (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={outbox.openOf(reference)}
            onClick={() => dispatch({ kind: 'archive', archive: { environmentName, submissionId } })}
          >
            {outbox.openIt}
          </Button>
        )}
      </td>
    </tr>
  );
}

function When({ at, part, isNil }: Pick<OutboxLineView, 'at' | 'part' | 'isNil'>) {
  const { language, text } = useApp();
  const archive = useArchiveText();
  const nil = useNilText();
  return (
    <th scope="row" className={styles.when}>
      {text.receipt.at(longDate(language, at), timeOfDay(at))}
      {part !== null && <span className={styles.part}>{archive.part(part.number, part.of)}</span>}
      {isNil && <span className={styles.part}>{nil.line}</span>}
    </th>
  );
}

function Amounts({ of }: { readonly of: Pick<OutboxLineView, 'antallOppgaver' | 'sumUtbetaltBeloep'> }) {
  const { column } = useArchiveText();
  return (
    <>
      <td className={styles.amount} data-label={column.count}>
        {wholeNumber(of.antallOppgaver)}
      </td>
      <td className={styles.amount} data-label={column.sum}>
        {kroner(of.sumUtbetaltBeloep)}
      </td>
    </>
  );
}
