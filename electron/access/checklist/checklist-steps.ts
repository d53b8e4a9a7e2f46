/** The real test of each step. Each gives a failure, or nothing when the step is in place; a refusal may be about another step than its own. */
import { createPublicKey, randomBytes, sign, verify, X509Certificate } from 'node:crypto';
import { type AccessStep, ownerOf, type SystembrukerRequest, systemIdOf } from '../../../shared/core/access/access.ts';
import type { Environment } from '../../../shared/core/access/environment.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports.ts';
import { type AltinnCall, type AltinnCaller, REQUEST_READ_SCOPE, REQUEST_WRITE_SCOPE, SYSTEM_SCOPE } from '../altinn/altinn-call.ts';
import { findRequest, readRequest, type SystembrukerWish } from '../altinn/altinn-requests.ts';
import { fits, readSystem, type SystemAuthority, type SystemDefinition } from '../altinn/altinn-systems.ts';
import { type MaskinportenClient, REPORTING_SCOPE, type TokenRequest } from '../maskinporten/maskinporten.ts';
import { checkAddresses } from '../maskinporten/well-known.ts';
import type { Signer } from '../signing-identity.ts';
import { DIALOG_SCOPE, makeTestCall, type TestCallOptions, TIME_LIMIT_MS } from './checklist-call.ts';
import type { AccessSetup } from './checklist-store.ts';

export interface StepTools extends TestCallOptions {
  readonly maskinporten: MaskinportenClient;
  readonly altinn: AltinnCall;
  readonly clock: Clock;
}

/** What is tested: a set-up, with where its environment is and what it signs with. */
export interface TestSubject {
  readonly setup: AccessSetup;
  readonly environment: Environment;
  readonly signer: Signer;
}

/** What a test found out beside yes and no. */
export interface Finding {
  readonly request?: SystembrukerRequest | null;
}

type StepTest = (tools: StepTools, subject: TestSubject, signal: AbortSignal) => Promise<Result<Finding, Failure>>;

/** The scopes that this set-up needs; with a vendor's system the vendor asks for the systembruker (spec 2.3). */
export function scopesOf({ choices }: AccessSetup): readonly string[] {
  const own = [SYSTEM_SCOPE, REQUEST_WRITE_SCOPE, REQUEST_READ_SCOPE];
  return [REPORTING_SCOPE, DIALOG_SCOPE, ...(choices.system.kind === 'own' ? own : [])];
}

export const stepTests: Readonly<Record<AccessStep, StepTest>> = {
  /** The key signs what its certificate verifies; and Maskinporten's own judgement, as soon as there is a client to ask as. */
  async certificate(tools, subject) {
    if (!signsForItself(subject.signer)) return fail(failure('KEYCHAIN_KEY_DAMAGED'));
    return subject.setup.choices.clientId === null ? ok({}) : found(await asClient(tools, subject, REPORTING_SCOPE));
  },
  async client(tools, subject) {
    const token = await asClient(tools, subject, REPORTING_SCOPE);
    if (!token.ok) return token;
    return found(await checkAddresses(tools.fetch, subject.environment, tools.timeLimitMs ?? TIME_LIMIT_MS));
  },
  'scope-granted': testScopes,
  'scope-on-client': testScopes,
  async system(tools, subject) {
    // A vendor's register entry can't be read by others. That the systembruker's token is given proves that it knows this client.
    if (subject.setup.choices.system.kind === 'vendor') return found(await asSystembruker(tools, subject));
    const caller = callerOf(subject);
    if (!caller.ok) return caller;
    const definition = definitionOf(subject.setup, caller.value.clientId);
    const system = await readSystem(tools.altinn, caller.value, definition.systemId);
    if (!system.ok) return system;
    if (system.value === null) return fail(failure('SYSTEM_NOT_REGISTERED'));
    return fits(system.value, definition) ? ok({}) : fail(failure('SYSTEM_DIFFERS'));
  },
  /** Only a token for it proves a systembruker; what Altinn says of the request explains why there is none. */
  async systembruker(tools, subject) {
    const token = await asSystembruker(tools, subject);
    const { request } = subject.setup;
    if (token.ok) return ok({ request: request && { ...request, status: 'Accepted', seenAt: tools.clock.now().toISOString() } });
    const isMissing = token.failure.data.mp === 'MP-303' || token.failure.data.error === 'invalid_altinn_customer_configuration';
    if (!isMissing || subject.setup.choices.system.kind === 'vendor') return token;
    const asked = await currentRequest(tools, subject);
    if (!asked.ok) return asked;
    if (asked.value === null) return fail(failure('SYSTEMBRUKER_NOT_ASKED'));
    return fail(failure('SYSTEMBRUKER_NOT_APPROVED', { status: asked.value.status }));
  },
  async call(tools, subject) {
    const { clientId } = subject.setup.choices;
    if (clientId === null) return fail(failure('ACCESS_NO_CLIENT'));
    const { environment, signer, setup } = subject;
    const access = { environment, signer, clientId, systembrukerOrganisasjonsnummer: ownerOf(setup.place, setup.choices) };
    tools.maskinporten.forget({ ...access, scope: DIALOG_SCOPE });
    const called = await makeTestCall(tools, access, setup.place.organisasjonsnummer);
    return called.ok ? ok({}) : called;
  },
};

/** As Altinn has it now: by the id that is known, else by what was asked for, perhaps from another computer. */
export async function currentRequest(tools: StepTools, subject: TestSubject): Promise<Result<SystembrukerRequest | null, Failure>> {
  const caller = callerOf(subject);
  if (!caller.ok) return caller;
  const { setup } = subject;
  const wish = wishOf(setup);
  if (setup.request !== null) {
    const known = await readRequest(tools.altinn, caller.value, { id: setup.request.id, authority: wish.authority }, tools.clock);
    if (!known.ok || known.value !== null) return known;
  }
  return findRequest(tools.altinn, caller.value, wish, tools.clock);
}

export function callerOf({ environment, signer, setup }: TestSubject): Result<AltinnCaller & { clientId: string }, Failure> {
  const { clientId } = setup.choices;
  return clientId === null ? fail(failure('ACCESS_NO_CLIENT')) : ok({ environment, signer, clientId });
}

export function wishOf({ place, choices }: AccessSetup): SystembrukerWish {
  return { systemId: systemIdOf(place, choices), owner: ownerOf(place, choices), authority: authorityOf(choices) };
}

export function definitionOf({ place, choices }: AccessSetup, clientId: string): SystemDefinition {
  return { systemId: systemIdOf(place, choices), vendor: ownerOf(place, choices), clientId, authority: authorityOf(choices) };
}

function authorityOf({ owner }: AccessSetup['choices']): SystemAuthority {
  return owner.kind === 'standard' ? owner : { kind: 'client', accessPackage: owner.accessPackage };
}

/** One token for each scope (spec 3.1). All are asked for, so that the user hears of every one that is missing at once. */
async function testScopes(tools: StepTools, subject: TestSubject, signal: AbortSignal): Promise<Result<Finding, Failure>> {
  const refused: { readonly scope: string; readonly failure: Failure }[] = [];
  for (const scope of scopesOf(subject.setup)) {
    if (signal.aborted) return fail(failure('ACCESS_TEST_CANCELLED'));
    const token = await asClient(tools, subject, scope);
    if (token.ok) continue;
    if (!['MP-200', 'MP-250'].includes(String(token.failure.data.mp))) return token;
    refused.push({ scope, failure: token.failure });
  }
  // What isn't on the client can't be seen to be granted, so that comes first.
  const first = refused.find((one) => one.failure.data.mp === 'MP-200') ?? refused[0];
  if (first === undefined) return ok({});
  const scopes = refused.filter((one) => one.failure.data.mp === first.failure.data.mp).map(({ scope }) => scope);
  return fail(failure(first.failure.code, { ...first.failure.data, scopes }));
}

function asClient(tools: StepTools, subject: TestSubject, scope: string) {
  return freshToken(tools, subject, { scope, systembrukerOrganisasjonsnummer: null });
}

function asSystembruker(tools: StepTools, subject: TestSubject) {
  const { place, choices } = subject.setup;
  return freshToken(tools, subject, { scope: REPORTING_SCOPE, systembrukerOrganisasjonsnummer: ownerOf(place, choices) });
}

/** A token in memory proves nothing about now. */
async function freshToken(
  { maskinporten }: StepTools,
  { environment, signer, setup }: TestSubject,
  asked: Pick<TokenRequest, 'scope' | 'systembrukerOrganisasjonsnummer'>,
): Promise<Result<string, Failure>> {
  const { clientId } = setup.choices;
  if (clientId === null) return fail(failure('ACCESS_NO_CLIENT'));
  const request: TokenRequest = { environment, signer, clientId, ...asked };
  maskinporten.forget(request);
  return maskinporten.token(request);
}

function found(result: Result<unknown, Failure>): Result<Finding, Failure> {
  return result.ok ? ok({}) : result;
}

/** What the key signs, the public key that goes along verifies. */
function signsForItself({ privateKey, x5c }: Signer): boolean {
  const words = randomBytes(32);
  const publicKey = x5c?.[0] === undefined ? createPublicKey(privateKey) : new X509Certificate(Buffer.from(x5c[0], 'base64')).publicKey;
  return verify('sha256', words, publicKey, sign('sha256', words, privateKey));
}
