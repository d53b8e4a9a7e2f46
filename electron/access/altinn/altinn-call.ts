/** One call to Altinn's API for systems and systembrukere, with the token that it wants. Source: spec 2.2, 2.3. */
import type { Environment } from '../../../shared/core/access/environment.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import type { HttpFetch } from '../../ports.ts';
import { exchange, type HttpAnswer, type NoAnswer } from '../http-exchange.ts';
import type { MaskinportenClient, TokenRequest } from '../maskinporten/maskinporten.ts';
import type { Signer } from '../signing-identity.ts';
import { readAltinnAnswer } from './altinn-answer.ts';

const TIME_LIMIT_MS = 20_000;
const MAX_ANSWER_BYTES = 2_000_000;
const API = '/authentication/api/v1';

export const SYSTEM_SCOPE = 'altinn:authentication/systemregister.write';
export const REQUEST_WRITE_SCOPE = 'altinn:authentication/systemuser.request.write';
export const REQUEST_READ_SCOPE = 'altinn:authentication/systemuser.request.read';
export type AltinnScope = typeof SYSTEM_SCOPE | typeof REQUEST_WRITE_SCOPE | typeof REQUEST_READ_SCOPE;

/** Who calls: the client itself, never a systembruker (spec 2.3). */
export interface AltinnCaller {
  readonly environment: Environment;
  readonly clientId: string;
  readonly signer: Signer;
}

export interface AltinnRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/authentication/api/v1`. */
  readonly path: string;
  readonly scope: AltinnScope;
  readonly body?: object;
}

export interface AltinnOptions {
  readonly fetch: HttpFetch;
  readonly maskinporten: MaskinportenClient;
  /** Of one exchange; 20 s unless given. */
  readonly timeLimitMs?: number;
}

export type AltinnCall = <T>(caller: AltinnCaller, request: AltinnRequest, schema: z.ZodType<T>) => Promise<Result<T, Failure>>;

/**
 * Calls with Maskinporten's token, which works in practice; on a 401 exchanges it for Altinn's own, which the guides ask for, and calls once
 * more. Then the answer stands. Redirects aren't followed. Failures: those of `MaskinportenClient.token` and `readAltinnAnswer`.
 */
export function makeAltinnCall({ fetch, maskinporten, timeLimitMs = TIME_LIMIT_MS }: AltinnOptions): AltinnCall {
  const ask = (caller: AltinnCaller, accessToken: string, { method, path, body }: Omit<AltinnRequest, 'scope'>) => {
    const headers = {
      Authorization: `Bearer ${accessToken}`,
      Accept: 'application/json',
      ...(body && { 'Content-Type': 'application/json' }),
    };
    const url = `${caller.environment.altinn.platformBaseUrl.replace(/\/+$/, '')}${API}${path}`;
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    return exchange(fetch, url, init, { timeLimitMs, maxAnswerBytes: MAX_ANSWER_BYTES });
  };

  async function exchanged(caller: AltinnCaller, accessToken: string): Promise<Result<string, Failure>> {
    const answer = await ask(caller, accessToken, { method: 'GET', path: '/exchange/maskinporten' });
    // A JWT, bare or in quotes.
    return readAltinnAnswer(answer, z.string().regex(/^[\w-]+(\.[\w-]+)*$/));
  }

  return async (caller, request, schema) => {
    const asked: TokenRequest = { ...caller, scope: request.scope, systembrukerOrganisasjonsnummer: null };
    const token = await maskinporten.token(asked);
    if (!token.ok) return token;
    const first = await ask(caller, token.value, request);
    if (!isUnauthorised(first)) return readAltinnAnswer(first, schema);
    // It may also have run out on its way, so a fresh one is exchanged.
    maskinporten.forget(asked);
    const fresh = await maskinporten.token(asked);
    if (!fresh.ok) return fresh;
    const own = await exchanged(caller, fresh.value);
    return own.ok ? readAltinnAnswer(await ask(caller, own.value, request), schema) : own;
  };
}

/** For calls whose answer says nothing that is needed. */
export const anything: z.ZodType<unknown> = z.unknown();

export function found<T>(result: Result<T, Failure>): Result<T | null, Failure> {
  if (result.ok) return result;
  const { code, data } = result.failure;
  return code === 'ALTINN_REFUSED' && data.httpStatus === 404 ? ok(null) : result;
}

function isUnauthorised(answer: HttpAnswer | NoAnswer): boolean {
  return answer.kind === 'answer' && answer.status === 401;
}
