/** Requests for systembrukere at the practice Altinn. Source: spec 2.5, 2.6, 2.8. */
import { randomUUID } from 'node:crypto';
import { judgeOrganisasjonsnummer } from '../../../shared/core/values/organisasjonsnummer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import type { Clock } from '../../ports.ts';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { AuthorityRequest } from '../http/loopback.ts';
import type { AccessState, PracticeRequest, PracticeSystem } from '../known/access-state.ts';
import type { AccessToken } from '../known/access-tokens.ts';
import { authProblem } from './altinn-problem.ts';
import { PACKAGE_URN, packagesOf, rightsShown } from './altinn-systems.ts';
import { readJson } from './altinn-token.ts';

const WRITE = 'altinn:authentication/systemuser.request.write';
const READ = 'altinn:authentication/systemuser.request.read';
const PATH = /^\/systemuser\/request\/vendor(\/agent)?(?:\/(?:byexternalref\/([^/]+)\/(\d{9})\/([^/]+)|([0-9a-f-]{36})))?$/;

export interface RequestsOptions {
  readonly state: AccessState;
  readonly clock: Clock;
  /** `http://127.0.0.1:<port>`, where the confirm page is too. */
  readonly origin: () => string;
}

const askedSchema = z.strictObject({
  systemId: z.string(),
  partyOrgNo: z.string(),
  externalRef: z.string().min(1).optional(),
  integrationTitle: z.string().optional(),
  rights: z.array(z.strictObject({ resource: z.array(z.strictObject({ id: z.string(), value: z.string() })) })).default([]),
  accessPackages: z.array(z.strictObject({ urn: z.string() })).default([]),
  redirectUrl: z.string().optional(),
});

export async function handleRequests(options: RequestsOptions, request: AuthorityRequest, bearer: AccessToken): Promise<Answer> {
  const { method, path, body } = request;
  const match = PATH.exec(path);
  if (match === null) return authProblem(404);
  const [, agent, rawSystemId, party, rawRef, id] = match;
  const kind = agent === undefined ? 'standard' : 'client';
  if (method === 'POST' && path.endsWith(agent ?? 'vendor')) {
    if (!bearer.scopes.has(WRITE)) return authProblem(403);
    const asked = readAsked(options.state, body, kind, bearer);
    return asked.ok ? create(options, asked.value) : asked.failure;
  }
  const isOwn = ({ systemId }: PracticeRequest) =>
    options.state.data.systems.some((system) => system.id === systemId && system.vendor === bearer.organisasjonsnummer);
  const [systemId, externalRef] = [rawSystemId, rawRef].map((raw) => raw && decodeURIComponent(raw));
  const found = options.state.data.requests.find(
    (one) =>
      one.kind === kind &&
      isOwn(one) &&
      (one.id === id || (one.systemId === systemId && one.partyOrgNo === party && one.externalRef === externalRef)),
  );
  if (method === 'GET') {
    if (!bearer.scopes.has(READ)) return authProblem(403);
    return found === undefined ? authProblem(404, 'AUTH-00010') : jsonAnswer(200, shown(found, options));
  }
  if (method !== 'DELETE' || id === undefined) return authProblem(405);
  if (!bearer.scopes.has(WRITE)) return authProblem(403);
  if (found === undefined) return authProblem(404, 'AUTH-00010');
  if (found.status === 'Accepted') return authProblem(400, 'AUTH-00006');
  await options.state.change({ requests: options.state.data.requests.filter((one) => one !== found) });
  return jsonAnswer(202, true);
}

type Asked = Pick<PracticeRequest, 'kind' | 'systemId' | 'partyOrgNo' | 'externalRef' | 'integrationTitle' | 'rights' | 'accessPackages'>;

function readAsked(
  state: AccessState,
  body: Buffer | 'too-large',
  kind: PracticeRequest['kind'],
  bearer: AccessToken,
): Result<Asked, Answer> {
  const parsed = askedSchema.safeParse(readJson(body));
  if (!parsed.success) return fail(authProblem(400));
  const { systemId, partyOrgNo, externalRef = partyOrgNo, integrationTitle = '', redirectUrl } = parsed.data;
  const system = state.data.systems.find(({ id }) => id === systemId);
  if (system === undefined) return fail(authProblem(404, 'AUTH-00011'));
  if (system.vendor !== bearer.organisasjonsnummer) return fail(authProblem(403));
  const verdict = judgeOrganisasjonsnummer(partyOrgNo);
  if (!verdict.valid || verdict.origin !== 'synthetic') return fail(authProblem(400));
  // None of the practice systems has an address to go to afterwards.
  if (redirectUrl !== undefined) return fail(authProblem(400, 'AUTH-00026'));
  const rights = parsed.data.rights.flatMap(({ resource }) => resource.map(({ value }) => value));
  const accessPackages = packagesOf(parsed.data.accessPackages);
  const wrong = whatIsWrong(kind, system, { rights, accessPackages, packagesAsked: parsed.data.accessPackages.length });
  if (wrong !== undefined) return fail(authProblem(400, wrong));
  return ok({ kind, systemId, partyOrgNo, externalRef, integrationTitle, rights, accessPackages });
}

interface Wanted {
  readonly rights: readonly string[];
  readonly accessPackages: PracticeSystem['accessPackages'];
  readonly packagesAsked: number;
}

function whatIsWrong(kind: PracticeRequest['kind'], system: PracticeSystem, { rights, accessPackages, packagesAsked }: Wanted) {
  if (rights.length + packagesAsked === 0) return 'AUTH-00059';
  if (kind === 'client' && (rights.length > 0 || packagesAsked === 0)) return 'AUTH-00058';
  if (rights.some((right) => !system.rights.includes(right))) return 'AUTH-00001';
  if (accessPackages.length < packagesAsked || accessPackages.some((one) => !system.accessPackages.includes(one))) return 'AUTH-00063';
  // What a package for accountants and auditors gives can't be a co-op's own.
  return kind === 'standard' && accessPackages.some((one) => one !== 'skattegrunnlag') ? 'AUTH-00065' : undefined;
}

async function create(options: RequestsOptions, asked: Asked): Promise<Answer> {
  const { state, clock } = options;
  const isSame = (one: PracticeRequest) =>
    one.systemId === asked.systemId && one.partyOrgNo === asked.partyOrgNo && one.externalRef === asked.externalRef;
  const before = state.data.requests.find(isSame);
  switch (before?.status) {
    case 'New':
      return jsonAnswer(200, shown(before, options));
    case 'Accepted':
      return authProblem(400, 'AUTH-00004');
    case 'Denied':
      return authProblem(400, 'AUTH-00008');
    case 'Rejected':
      return authProblem(400, 'AUTH-00009');
    default: {
      const request: PracticeRequest = { id: randomUUID(), ...asked, status: 'New', created: clock.now().toISOString(), decided: null };
      await state.change({ requests: [...state.data.requests.filter((one) => !isSame(one)), request] });
      return jsonAnswer(201, shown(request, options));
    }
  }
}

function shown(request: PracticeRequest, { origin }: RequestsOptions) {
  const { id, kind, systemId, partyOrgNo, externalRef, integrationTitle, rights, accessPackages, status, created } = request;
  const page = kind === 'standard' ? 'request' : 'agentrequest';
  return {
    id,
    integrationTitle,
    externalRef,
    systemId,
    partyOrgNo,
    rights: rightsShown(rights),
    accessPackages: accessPackages.map((one) => ({ urn: `${PACKAGE_URN}${one}` })),
    status,
    redirectUrl: null,
    confirmUrl: `${origin()}/accessmanagement/ui/systemuser/${page}?id=${id}&DONTCHOOSEREPORTEE=true`,
    escalated: false,
    created,
    timedOut: status === 'Timedout',
  };
}
