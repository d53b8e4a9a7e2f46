/** Asking for a systembruker, and what became of it. Source: spec 2.5, 2.8. */
import { type RequestStatus, requestStatusSchema, type SystembrukerRequest } from '../../../shared/core/access/access.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import type { Clock } from '../../ports.ts';
import { type AltinnCall, type AltinnCaller, anything, found, REQUEST_READ_SCOPE, REQUEST_WRITE_SCOPE } from './altinn-call.ts';
import { authorityFields, type SystemAuthority } from './altinn-systems.ts';
import { isConfirmUrl } from './system-confirm-url.ts';

const answerSchema = z.object({
  id: z.uuid(),
  status: z.string(),
  confirmUrl: z.string().nullish(),
  escalated: z.boolean().nullish(),
  timedOut: z.boolean().nullish(),
  TimedOut: z.boolean().nullish(),
  created: z.iso.datetime({ offset: true }).nullish().catch(null),
});
type RequestAnswer = z.infer<typeof answerSchema>;

export interface SystembrukerWish {
  readonly systemId: string;
  /** Nine digits of the organisation that shall own the systembruker. */
  readonly owner: string;
  readonly authority: SystemAuthority;
}

/**
 * Asks for the systembruker; a pending identical request is given back by Altinn instead of a second one (200). externalRef and redirectUrl
 * are left out: the grant then needs none, and whoever approves may sit at another computer. Failures: those of `AltinnCall`.
 */
export async function createRequest(call: AltinnCall, caller: AltinnCaller, wish: SystembrukerWish, clock: Clock) {
  const body = {
    systemId: wish.systemId,
    partyOrgNo: wish.owner,
    integrationTitle: 'Kundeutbytte',
    ...authorityFields(wish.authority),
  };
  const path = `/systemuser/request/vendor${wish.authority.kind === 'client' ? '/agent' : ''}`;
  const answer = await call(caller, { method: 'POST', path, scope: REQUEST_WRITE_SCOPE, body }, answerSchema);
  return answer.ok ? ok(requestOf(answer.value, caller, clock)) : answer;
}

/** What became of it; null when Altinn knows none with this id (any more). */
export async function readRequest(
  call: AltinnCall,
  caller: AltinnCaller,
  { id, authority }: { readonly id: string; readonly authority: SystemAuthority },
  clock: Clock,
): Promise<Result<SystembrukerRequest | null, Failure>> {
  const path = `/systemuser/request/vendor/${authority.kind === 'client' ? 'agent/' : ''}${id}`;
  const answer = found(await call(caller, { method: 'GET', path, scope: REQUEST_READ_SCOPE }, answerSchema));
  if (!answer.ok) return answer;
  return ok(answer.value && requestOf(answer.value, caller, clock));
}

/** One that was asked for before, perhaps from another computer; by Altinn's default reference, the owner's number. Null when there is none. */
export async function findRequest(
  call: AltinnCall,
  caller: AltinnCaller,
  { systemId, owner, authority }: SystembrukerWish,
  clock: Clock,
): Promise<Result<SystembrukerRequest | null, Failure>> {
  const agent = authority.kind === 'client' ? 'agent/' : '';
  const path = `/systemuser/request/vendor/${agent}byexternalref/${encodeURIComponent(systemId)}/${owner}/${owner}`;
  const answer = found(await call(caller, { method: 'GET', path, scope: REQUEST_READ_SCOPE }, answerSchema));
  if (!answer.ok) return answer;
  return ok(answer.value && requestOf(answer.value, caller, clock));
}

/** Takes a request back, so that a new one can be made (AUTH-00008, -00009). One that is gone already is fine. */
export async function removeRequest(call: AltinnCall, caller: AltinnCaller, id: string): Promise<Result<void, Failure>> {
  const removed = found(
    await call(caller, { method: 'DELETE', path: `/systemuser/request/vendor/${id}`, scope: REQUEST_WRITE_SCOPE }, anything),
  );
  return removed.ok ? ok(undefined) : removed;
}

function requestOf(answer: RequestAnswer, { environment }: AltinnCaller, clock: Clock): SystembrukerRequest {
  const { id, confirmUrl, escalated, created } = answer;
  const seenAt = clock.now().toISOString();
  return {
    id,
    status: statusOf(answer),
    // A link that leads elsewhere is neither opened nor put into a letter.
    confirmUrl: confirmUrl != null && isConfirmUrl(confirmUrl, environment) ? confirmUrl : null,
    escalated: escalated ?? false,
    askedAt: created == null ? seenAt : new Date(created).toISOString(),
    seenAt,
  };
}

/** Compared without case: docs and code spell one of them differently (spec 2.5). */
function statusOf({ status, timedOut, TimedOut }: RequestAnswer): RequestStatus {
  const known = requestStatusSchema.options.find((one) => one.toLowerCase() === status.toLowerCase()) ?? 'Unknown';
  return known === 'New' && (timedOut ?? TimedOut) ? 'Timedout' : known;
}
