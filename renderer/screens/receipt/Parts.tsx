import { kroner } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { Choices } from '../../parts/form/Choice.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import type { ReceiptFacts } from '../../state/receipt-facts.ts';

interface PartsProps {
  readonly parts: readonly ReceiptFacts[];
  readonly shown: ReceiptFacts;
  readonly onChoose: (position: number) => void;
}

/** A long list went out as several deliveries, each with a receipt of its own: which of them is looked at. */
export function Parts({ parts, shown, onChoose }: PartsProps) {
  const { frame, receipt } = useApp().text;
  const { part } = useArchiveText();
  return (
    <Choices
      legend={receipt.parts(parts.length)}
      name="receipt-part"
      value={shown.submissionId}
      options={parts.map((one) => ({
        value: one.submissionId,
        label: one.part === null ? one.oppgavegiversLeveranseReferanse : part(one.part.number, one.part.of),
        help: `${frame.oppgaver(one.antallOppgaver)} · ${kroner(one.sumUtbetaltBeloep)}`,
      }))}
      onChange={async (wanted) => onChoose(parts.findIndex(({ submissionId }) => submissionId === wanted))}
    />
  );
}
