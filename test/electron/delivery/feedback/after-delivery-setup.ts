/** A co-op with deliveries at the practice authorities, and an outbox and a ledger that are new for each test. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type DocumentsOptions, fetchDocuments } from '../../../../electron/delivery/feedback/documents.ts';
import type { Ledger } from '../../../../electron/delivery/ledger/ledger.ts';
import type { Outbox } from '../../../../electron/delivery/outbox/outbox.ts';
import type { Delivery } from '../../../../electron/delivery/send/deliver.ts';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import type { Submission } from '../../../../shared/core/delivery/submission.ts';
import { CO_OP, readyDraft } from '../make-ready.ts';
import { openOver } from '../open-over.ts';
import { META, makeStore, type TestStore } from '../store.ts';

export const clock = { now: () => new Date() };
export let practice: Practice;
export let access: Parameters<typeof fetchDocuments>[2];
export let store: TestStore;
export let outbox: Outbox;
export let ledger: Ledger;
export let options: DocumentsOptions;
let delivery: Delivery;

beforeAll(async () => {
  practice = await startPractice({ directory: null, clock, feedbackDelayMs: 0 });
  const { identity } = await practice.identityFor(CO_OP);
  access = { environment: practice.environment, clientId: practice.clientId, signer: identity, systembrukerOrganisasjonsnummer: CO_OP };
});
afterAll(() => practice.close());
beforeEach(async () => {
  store = makeStore();
  await reopen();
});
afterEach(async () => {
  await ledger.close();
  store.remove();
});

export async function reopen(): Promise<void> {
  const opened = await openOver(store, { fetch, clock });
  ({ outbox, ledger, delivery } = opened);
  options = { outbox, ledger, fetch, maskinporten: opened.maskinporten, clock };
}

export async function deliver(firstAmount = 100, meta = META): Promise<Submission> {
  const sent = await delivery.send(readyDraft({ firstAmount }), meta, access);
  if (!sent.ok || sent.value.state.kind !== 'delivered') throw new Error(JSON.stringify(sent));
  return sent.value;
}

export async function asked({ head }: Submission) {
  const receipt = await fetchDocuments(options, head.submissionId, access);
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.failure));
  return receipt.value;
}
