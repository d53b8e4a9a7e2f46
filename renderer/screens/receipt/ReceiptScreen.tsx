import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp, useWork } from '../../app-context.ts';
import { Screen } from '../../parts/screen/Screen.tsx';
import { Totals } from '../../parts/shown/Totals.tsx';
import { deliveredList } from '../../state/selectors.ts';
import { CorrectButton } from './CorrectButton.tsx';
import { Parts } from './Parts.tsx';
import { Receipt } from './Receipt.tsx';
import styles from './ReceiptScreen.module.css';
import { ReceiptTools } from './ReceiptTools.tsx';

/** The last step of the way: what the user has now, and what happens next. */
export function ReceiptScreen() {
  const { submissions } = useWork();
  const { commands, dispatch, text } = useApp();
  const { receipt } = text;
  const parts = deliveredList(submissions);
  const [chosen, choose] = useState(0);
  const shown = parts[chosen] ?? parts[0];
  if (shown === undefined) return null;
  const { environmentName } = shown;
  const isPractice = environmentName === 'practice';

  return (
    <Screen
      title={receipt.title}
      status={<Totals />}
      action={
        <>
          <CorrectButton submissionId={shown.submissionId} />
          <Button onClick={() => void commands.closeDraft()}>{receipt.newDelivery}</Button>
        </>
      }
      tools={<ReceiptTools of={shown} />}
    >
      {parts.length > 1 && <Parts parts={parts} shown={shown} onChoose={choose} />}
      <Receipt key={shown.submissionId} of={shown} />
      <section className={styles.next} aria-labelledby="what-next" data-paper="no">
        <Heading level={2} data-size="xs" id="what-next">
          {receipt.next}
        </Heading>
        <ul>
          {(isPractice ? receipt.nextStepsPractice : receipt.nextSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => dispatch({ kind: 'archive', archive: { environmentName, submissionId: null } })}
        >
          {receipt.seeArchive}
        </Button>
      </section>
    </Screen>
  );
}
