/** What the app has over a store of deliveries: its outbox, its ledger, and the way that enters in the one what the other has delivered. */
import { randomUUID } from 'node:crypto';
import { type MaskinportenClient, makeMaskinportenClient } from '../../../electron/access/maskinporten/maskinporten.ts';
import { type Ledger, openLedger } from '../../../electron/delivery/ledger/ledger.ts';
import type { Outbox } from '../../../electron/delivery/outbox/outbox.ts';
import { type Delivery, type DeliveryOptions, makeDelivery } from '../../../electron/delivery/send/deliver.ts';
import type { TestStore } from './store.ts';

export interface Opened {
  readonly outbox: Outbox;
  readonly ledger: Ledger;
  readonly maskinporten: MaskinportenClient;
  readonly delivery: Delivery;
}

/** Opens it, a first time or again; the ledger is for its caller to close. */
export async function openOver(
  store: TestStore,
  options: Omit<DeliveryOptions, 'outbox' | 'maskinporten' | 'onDelivered'>,
): Promise<Opened> {
  const outbox = await store.open();
  const opened = await openLedger({ directory: store.directory, key: store.key }, outbox);
  if (!opened.ok) throw new Error(opened.failure.code);
  const ledger = opened.value;
  const { fetch, clock } = options;
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
  const delivery = makeDelivery({
    ...options,
    outbox,
    maskinporten,
    onDelivered: async (submission) => void (await ledger.enter(submission)),
  });
  return { outbox, ledger, maskinporten, delivery };
}
