import { useApp } from '../../app-context.ts';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { type ReceiptFacts, receiptLines } from '../../state/receipt-facts.ts';
import { useReceiptLines } from './Paper.tsx';

/** What can be done with a receipt: beside its title. */
export function ReceiptTools({ of }: { readonly of: ReceiptFacts }) {
  const { receipt } = useApp().text;
  const { facts, proof } = useReceiptLines(of);
  const mark = of.environmentName === 'practice' ? `${receipt.practiceMark}\n` : '';
  return <CopyButton label={receipt.copyAll} value={`${mark}${receiptLines([...facts, ...proof])}`} />;
}
