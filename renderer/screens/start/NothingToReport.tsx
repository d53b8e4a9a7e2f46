import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { Detour } from '../../parts/Detour.tsx';
import { Question } from '../../parts/Question.tsx';
import { useCorrectionText } from '../../parts/use-correction-text.ts';
import { nextInntektsaar } from '../../state/selectors.ts';

/** A year without payments: how a delivery without receivers looks isn't public (spec 4.6), so the web form is the way. */
export function NothingToReport() {
  const { model } = useApp();
  const { nil } = useCorrectionText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {nil.ask}
      </Button>
      {isOpen && (
        <Question title={nil.title} onCancel={() => setOpen(false)} actions={<Button onClick={() => setOpen(false)}>{nil.close}</Button>}>
          <Detour detail={nil.detail} steps={nil.steps(nextInntektsaar(model.app.today))} />
        </Question>
      )}
    </div>
  );
}
