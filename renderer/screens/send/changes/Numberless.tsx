import { useEffect, useState } from 'react';
import type { NumberlessView } from '../../../../shared/ipc/ledger-views.ts';
import { useApp, useWork } from '../../../app-context.ts';
import { Detour } from '../../../parts/Detour.tsx';
import { useCorrectionText } from '../../../parts/texts/use-correction-text.ts';

/** Receivers without a number, in the list or left out of it: what to do about each, and what to write into the form. */
export function Numberless() {
  const { client } = useApp();
  const { draft } = useWork();
  const { figures, numberless } = useCorrectionText();
  const [found, setFound] = useState<readonly NumberlessView[]>([]);
  const { draftId, revision } = draft;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what the answer depends on
  useEffect(() => {
    let isWanted = true;
    void client.call('correction.withoutNumber', { draftId }).then((reply) => isWanted && reply.ok && setFound(reply.value));
    return () => {
      isWanted = false;
    };
  }, [client, draftId, revision]);

  if (found.length === 0) return null;
  return (
    <Detour
      title={numberless.title(found.length)}
      detail={numberless.detail}
      steps={numberless.steps(draft.inntektsaar)}
      figures={[[figures.name, figures.amount], ...found.map(({ navn, beloep }) => [navn, beloep])]}
    >
      <ul>
        {found.map(({ row, navn, beloep, leftOut }) => (
          <li key={row}>{[numberless.row(row), navn, beloep, leftOut && numberless.leftOut].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </Detour>
  );
}
