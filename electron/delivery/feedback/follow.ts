/** Follows deliveries until Skatteetaten has said what it thinks of them. Source: spec 3.4. */

import { type Receipt, receiptStatus } from '../../../shared/core/delivery/receipt.ts';
import { retryAfter } from '../../../shared/core/delivery/retry-after.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Sleep } from '../../ports.ts';
import type { AccessFor } from '../send/resume.ts';
import { type DocumentsOptions, fetchDocuments } from './documents.ts';
import { waitBeforePoll } from './poll-plan.ts';

/** Older than this, a delivery without an answer is asked about only when the user wants to know. */
const ASKED_AT_START_FOR_MS = 60 * 24 * 3_600_000;

export interface FollowOptions extends DocumentsOptions {
  readonly accessFor: AccessFor;
  readonly sleep: Sleep;
  /** Told after every time something was asked. `hasNew`: a document has come by it. */
  readonly onAsked?: (submissionId: string, hasNew: boolean) => void;
}

export interface Following {
  /** Asks by the schedule until there is an answer, or an hour has passed. One that is followed already, or is answered, isn't followed twice. */
  follow(submissionId: string): void;
  /** At the start of the app: asks once for each that has no answer yet, and goes on where the schedule was. */
  followAll(): void;
  /** The machine was asleep, and with it every wait: as at the start, but for those that an authority has asked to wait. */
  catchUp(): void;
  /** Asks now. `SUBMISSION_NOT_FOUND`, those of `fetchDocuments` and of `accessFor`. */
  ask(submissionId: string): Promise<Result<Receipt, Failure>>;
  /** Resolves when nothing is followed any more. */
  settled(): Promise<void>;
  /** Stops following, and resolves when nothing is asked any more. */
  close(): Promise<void>;
}

export function makeFollowing(options: FollowOptions): Following {
  const { ledger, outbox, clock, sleep, accessFor, onAsked = () => undefined } = options;
  const followed = new Map<string, Promise<void>>();
  const closing = new AbortController();
  let awake = new AbortController();
  /** One request at a time (spec 9 no. 27). */
  let queue: Promise<unknown> = Promise.resolve();

  function ask(submissionId: string): Promise<Result<Receipt, Failure>> {
    const turn = queue.then(async (): Promise<Result<Receipt, Failure>> => {
      const head = outbox.get(submissionId)?.head;
      if (head === undefined || closing.signal.aborted) return fail(failure('SUBMISSION_NOT_FOUND'));
      const access = await accessFor(head);
      return access.ok ? fetchDocuments(options, submissionId, access.value) : access;
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  const isAnswered = ({ documents }: Receipt) => !['levert', 'svar-mottatt'].includes(receiptStatus(documents));

  async function goOn(submissionId: string, isAtStart: boolean): Promise<void> {
    let notBefore = 0;
    for (let first = true; !closing.signal.aborted; first = false) {
      const receipt = ledger.get(submissionId);
      if (receipt === undefined || isAnswered(receipt)) return;
      if (!(first && isAtStart)) {
        const waitMs = waitBeforePoll(new Date(receipt.record.at), clock.now());
        if (waitMs === undefined) return;
        await sleep(Math.max(waitMs, notBefore - clock.now().getTime()), AbortSignal.any([closing.signal, awake.signal]));
        if (closing.signal.aborted) return;
        if (clock.now().getTime() < notBefore) continue;
      }
      const before = receipt.documents.length;
      const asked = await ask(submissionId);
      // An authority that asks for more patience than the schedule has is obeyed (spec 3.2, 9 no. 27).
      notBefore = asked.ok ? 0 : (retryAfter(asked.failure.data.retryAfter, clock.now())?.getTime() ?? 0);
      onAsked(submissionId, (ledger.get(submissionId)?.documents.length ?? 0) > before);
    }
  }

  function start(submissionId: string, isAtStart: boolean): void {
    if (followed.has(submissionId)) return;
    const following = goOn(submissionId, isAtStart).finally(() => followed.delete(submissionId));
    followed.set(submissionId, following);
  }

  /** Once for each that has no answer yet; those that are followed already go on. */
  function followAll(): void {
    const oldest = clock.now().getTime() - ASKED_AT_START_FOR_MS;
    for (const { record } of ledger.receipts()) if (Date.parse(record.at) > oldest) start(record.delivery.submissionId, true);
  }

  const settled = async () => void (await Promise.allSettled([...followed.values(), queue]));

  return {
    follow: (submissionId) => start(submissionId, false),
    followAll,
    catchUp() {
      awake.abort();
      awake = new AbortController();
      followAll();
    },
    ask,
    settled,
    async close() {
      closing.abort();
      await settled();
    },
  };
}
