/** What Skatteetaten says while the app is closed, or the machine asleep, is there when its user is back. */
import { expect, test, vi } from 'vitest';
import { receiptStatus } from '../../../shared/core/delivery/receipt.ts';
import { startDeliveringDesk, value } from '../ipc/delivering-desk.ts';

test('at the next start it is asked for by itself, and not before something is on the screen', { timeout: 60_000 }, async () => {
  const { calls, newDraft, practice, restart, revision } = await startDeliveringDesk();
  practice.failNext({ kind: 'feedback', verdict: 'godkjent', delayMs: 0 });
  const draftId = await newDraft('practice');
  const { head } = value(await calls['delivery.send']({ draftId, draftRevision: await revision(draftId) }));
  let paint = (): void => undefined;
  const desk = await restart(
    new Promise((resolve) => {
      paint = resolve;
    }),
  );
  const { ledger } = value(await desk.opened());
  const status = () => receiptStatus(ledger.get(head.submissionId)?.documents ?? []);
  await new Promise((turn) => setImmediate(turn));
  expect(status()).toBe('levert');
  paint();
  await vi.waitFor(() => expect(status()).toBe('godkjent'), 30_000);
});
