/**
 * Whom a co-op paid last time, by its last accepted list: evidence for what a wrong number in this year's list was meant to be. Nobody is known
 * by what another co-op has reported, and nothing of it leaves main but as a number that is offered at a cell.
 */
import type { EnvironmentName } from '../../../shared/core/access/environment.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { holdings } from './holdings.ts';
import type { Ledger } from './ledger.ts';

export interface KnownIn {
  readonly environmentName: EnvironmentName;
  /** The co-op of the draft; undefined while the user hasn't said: then the only one that has ever delivered here counts. */
  readonly organisasjonsnummer: string | undefined;
}

/** Names by number; empty where nothing was accepted yet, or what was can't be read any more. */
export async function knownReceivers(
  ledger: Ledger,
  outbox: Outbox,
  { environmentName, organisasjonsnummer }: KnownIn,
): Promise<ReadonlyMap<string, string>> {
  const deliveries = ledger
    .receipts()
    .map(({ record }) => record.delivery)
    // A year without payments says nothing of whom the year before paid.
    .filter((delivery) => delivery.environmentName === environmentName && delivery.nil === undefined)
    .filter((delivery) => organisasjonsnummer === undefined || delivery.organisasjonsnummer === organisasjonsnummer);
  const latest = deliveries.toSorted((a, b) => a.inntektsaar - b.inntektsaar).at(-1);
  const isOfOneCoop = new Set(deliveries.map((delivery) => delivery.organisasjonsnummer)).size === 1;
  if (latest === undefined || !isOfOneCoop) return new Map();
  const { inntektsaar, organisasjonsnummer: whose } = latest;
  const held = await holdings(ledger, outbox, { environmentName, organisasjonsnummer: whose, inntektsaar });
  return held.ok ? new Map(Array.from(held.value.certain, ([number, { navn }]) => [number, navn])) : new Map();
}
