import { Button } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import { Detour } from '../../parts/Detour.tsx';
import { useCorrectionText } from '../../parts/texts/use-correction-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { nilReturnOf } from '../../state/nil.ts';

/** Nothing was reported: the web form, and for who has it switched on, another spelling. */
export function RefusedNil({ year }: { readonly year: number }) {
  const { dispatch, model } = useApp();
  const { nil: ordinary } = useCorrectionText();
  const nil = useNilText();
  return (
    <>
      <Detour title={nil.ordinary} detail={nil.refused} steps={ordinary.steps(year)} />
      {nilReturnOf(model.app).isOn && (
        <div>
          <Button variant="secondary" data-size="sm" onClick={() => dispatch({ kind: 'go', place: 'nil' })}>
            {nil.again}
          </Button>
        </div>
      )}
    </>
  );
}
