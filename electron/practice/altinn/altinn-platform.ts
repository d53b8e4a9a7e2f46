/**
 * The practice Altinn platform: the authentication API with token exchange, system register and systembruker requests; the page where a
 * request is approved; Dialogporten. Source: spec 2 and 3.
 */

import { type Answer, jsonAnswer, problemAnswer } from '../http/answer.ts';
import type { FaultQueue } from '../http/faults.ts';
import type { Authority, AuthorityRequest } from '../http/loopback.ts';
import type { AccessTokens } from '../known/access-tokens.ts';
import { authProblem } from './altinn-problem.ts';
import { handleRequests, type RequestsOptions } from './altinn-requests.ts';
import { handleSystems } from './altinn-systems.ts';
import { readAltinnToken } from './altinn-token.ts';
import { handleConfirmPage, isConfirmPath } from './confirm-page.ts';
import { handlePortal, PORTAL_PATH } from './portal-page.ts';

const API = '/authentication/api/v1';
const MAX_BODY_BYTES = 64 * 1024;

export interface AltinnOptions extends RequestsOptions {
  readonly tokens: AccessTokens;
  readonly faults: FaultQueue;
  readonly dialogporten: Authority;
  /** False: Maskinporten's own token is refused, and has to be exchanged first, as some guides say (spec 2.2). */
  readonly takesMaskinportenTokens: boolean;
}

export function makeAltinnPlatform(options: AltinnOptions): Authority {
  const { dialogporten, faults } = options;
  const isApi = ({ path }: AuthorityRequest) => path.startsWith(`${API}/`);
  return {
    maxBodyBytes: MAX_BODY_BYTES,
    nextFault: (request) => (isApi(request) ? faults.take('altinn') : isPage(request) ? undefined : dialogporten.nextFault(request)),
    refuse: (fault) => authProblem(fault.status, 'auth' in fault ? fault.auth : undefined),
    async handle(request) {
      if (isApi(request)) return handleApi(options, { ...request, path: request.path.slice(API.length) });
      if (isConfirmPath(request.path)) return handleConfirmPage(options, request);
      if (request.path === PORTAL_PATH) return handlePortal(options, request);
      return dialogporten.handle(request);
    },
  };
}

function isPage({ path }: AuthorityRequest): boolean {
  return isConfirmPath(path) || path === PORTAL_PATH;
}

async function handleApi(options: AltinnOptions, request: AuthorityRequest): Promise<Answer> {
  if (request.body === 'too-large') return problemAnswer(413, 'Content Too Large');
  if (request.path === '/exchange/maskinporten') return exchangeToken(options, request);
  const bearer = readAltinnToken(options, request);
  if (!bearer.ok) return bearer.failure;
  if (request.path.startsWith('/systemregister/vendor')) return handleSystems(options, request, bearer.value);
  if (request.path.startsWith('/systemuser/request/vendor')) return handleRequests(options, request, bearer.value);
  return authProblem(404);
}

/** The Altinn token comes as a bare string in quotes. */
function exchangeToken({ tokens }: AltinnOptions, { method, headers }: AuthorityRequest): Answer {
  if (method !== 'GET') return authProblem(405);
  if (headers['x-altinn-enterpriseuser-authentication'] !== undefined) return authProblem(410);
  const token = tokens.find(headers.authorization);
  if (token === 'missing' || token === 'invalid' || token.issuer !== 'maskinporten') return authProblem(401);
  return jsonAnswer(200, tokens.issue(token, 'altinn'));
}
