import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { Detour } from '../../parts/Detour.tsx';
import { Question } from '../../parts/Question.tsx';
import { useCorrectionText } from '../../parts/texts/use-correction-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { nextInntektsaar } from '../../state/selectors.ts';
import styles from './StartScreen.module.css';

/** A year without payments: how a delivery without receivers looks isn't public (spec 4.6), so the web form is the way; an expert may switch on another. */
export function NothingToReport() {
  const { dispatch, model } = useApp();
  const { nil } = useCorrectionText();
  const { start } = useNilText();
  // Not by state/nil.ts, which brings all schemas along: this is on the first screen.
  const isOn = model.app.settings.nilReturn?.isOn ?? false;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.nothing}>
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {nil.ask}
      </Button>
      {isOpen && (
        <Question
          title={nil.title}
          onCancel={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{nil.close}</Button>
              {isOn && (
                <Button variant="secondary" onClick={() => dispatch({ kind: 'go', place: 'nil' })}>
                  {start.here}
                </Button>
              )}
            </>
          }
        >
          <Detour detail={isOn ? start.detail : nil.detail} steps={nil.steps(nextInntektsaar(model.app.today))} />
        </Question>
      )}
    </div>
  );
}
