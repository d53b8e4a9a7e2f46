import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { kroner, longDate, organisasjonsnummer, timeOfDay, wholeNumber } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { EnvironmentBand } from '../../frame/EnvironmentBand.tsx';
import { CopyText } from '../../parts/copy/CopyText.tsx';
import { type Fact, Facts } from '../../parts/shown/Facts.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import type { ReceiptFacts } from '../../state/receipt-facts.ts';
import styles from './ReceiptScreen.module.css';

/** What the receipt says, and what it can be proved by. */
export function useReceiptLines(of: ReceiptFacts): { readonly facts: readonly Fact[]; readonly proof: readonly Fact[] } {
  const { language, text } = useApp();
  const { part } = useArchiveText();
  const nil = useNilText();
  const { receipt } = text;
  return {
    facts: [
      [receipt.delivered, receipt.at(longDate(language, of.at), timeOfDay(of.at))],
      [receipt.from, `${of.oppgavegiverName}, ${organisasjonsnummer(of.organisasjonsnummer)}`],
      ...(of.kontaktperson === null ? [] : [[receipt.contact, of.kontaktperson] as const]),
      [receipt.year, String(of.inntektsaar)],
      [receipt.count, wholeNumber(of.antallOppgaver)],
      [receipt.sum, kroner(of.sumUtbetaltBeloep)],
      ...(of.part === null ? [] : [[receipt.part, part(of.part.number, of.part.of)] as const]),
      of.nil === null ? [receipt.file, `${of.file} (${of.sheet})`] : [nil.what, nil.nothing(of.nil.leveransetype)],
    ],
    proof: [
      [receipt.forsendelseId, of.forsendelseId],
      [receipt.dialogId, of.dialogId],
      [receipt.reference, of.oppgavegiversLeveranseReferanse],
      [receipt.idempotencyKey, of.idempotencyKey],
      [receipt.sha256, of.bodySha256],
    ],
  };
}

/** The receipt itself: what goes onto paper. */
export function Paper({ of }: { readonly of: ReceiptFacts }) {
  const { receipt } = useApp().text;
  const { facts, proof } = useReceiptLines(of);
  return (
    <section className={styles.paper} aria-label={receipt.title}>
      <EnvironmentBand />
      <Facts facts={facts} className={styles.facts} />
      <div className={styles.proof}>
        <Heading level={2} data-size="2xs">
          {receipt.proof}
        </Heading>
        <Paragraph data-size="sm" className={styles.help}>
          {receipt.proofHelp}
        </Paragraph>
        {proof.map(([label, value]) => (
          <CopyText key={label} label={label} value={value} />
        ))}
        <Paragraph data-size="sm" className={styles.help}>
          {receipt.sha256}: {receipt.sha256Help}
        </Paragraph>
      </div>
    </section>
  );
}
