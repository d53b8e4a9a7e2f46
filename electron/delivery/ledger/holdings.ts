/** "Hos Skatteetaten i dag": what the ledger's accepted deliveries add up to, for one co-op and year in one environment. */

import { type DeliveredList, type Held, heldBy } from '../../../shared/core/delivery/held.ts';
import { type Receipt, receiptStatus } from '../../../shared/core/delivery/receipt.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { oppgaverOfBody } from '../outbox/sent-body.ts';
import type { Ledger } from './ledger.ts';

export interface Whose {
  readonly environmentName: string;
  readonly organisasjonsnummer: string;
  readonly inntektsaar: number;
}

/** Failures: those of `Outbox.body`. A delivery that the tilbakemelding rejected isn't held. */
export async function holdings(ledger: Ledger, outbox: Outbox, whose: Whose): Promise<Result<Held, Failure>> {
  const deliveries: DeliveredList[] = [];
  for (const { record, documents } of receiptsOf(ledger, whose)) {
    if (receiptStatus(documents) === 'avvist') continue;
    const body = await outbox.body(record.delivery.submissionId);
    if (!body.ok) return body;
    const oppgaver = oppgaverOfBody(body.value) ?? [];
    deliveries.push({ contentSha256: record.delivery.part?.contentSha256 ?? record.delivery.contentSha256, oppgaver });
  }
  return ok(heldBy(deliveries));
}

function receiptsOf(ledger: Ledger, { environmentName, organisasjonsnummer, inntektsaar }: Whose): Receipt[] {
  return ledger
    .receipts()
    .filter(({ record: { delivery } }) => delivery.environmentName === environmentName)
    .filter(({ record: { delivery } }) => delivery.organisasjonsnummer === organisasjonsnummer && delivery.inntektsaar === inntektsaar);
}
