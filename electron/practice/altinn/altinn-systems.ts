/** The practice system register. Source: spec 2.4. */
import { randomUUID } from 'node:crypto';
import { type AccessPackage, accessPackageSchema } from '../../../shared/core/access/access.ts';
import { z } from '../../../shared/zod.ts';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { AuthorityRequest } from '../http/loopback.ts';
import type { AccessState, PracticeSystem } from '../known/access-state.ts';
import type { AccessToken } from '../known/access-tokens.ts';
import { authProblem, validationProblem } from './altinn-problem.ts';
import { readJson } from './altinn-token.ts';

const SCOPE = 'altinn:authentication/systemregister.write';
const RESOURCE_ID = 'urn:altinn:resource';
export const PACKAGE_URN = 'urn:altinn:accesspackage:';
/** All the resources that the practice Altinn has. */
const RESOURCES: readonly string[] = ['ske-innrapportering-skattepliktig-kundeutbytte'];

const words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });
const definitionSchema = z.strictObject({
  id: z.string(),
  vendor: z.strictObject({ ID: z.string(), authority: z.string().optional() }),
  name: words,
  description: words,
  rights: z.array(z.strictObject({ resource: z.array(z.strictObject({ id: z.string(), value: z.string() })).min(1) })),
  accessPackages: z.array(z.strictObject({ urn: z.string() })).default([]),
  clientId: z.array(z.string()),
  isVisible: z.boolean(),
  allowedRedirectUrls: z.array(z.string()).default([]),
});
type Definition = z.infer<typeof definitionSchema>;

export async function handleSystems(
  { state }: { readonly state: AccessState },
  { method, path, body }: AuthorityRequest,
  bearer: AccessToken,
): Promise<Answer> {
  if (!bearer.scopes.has(SCOPE)) return authProblem(403);
  const [, rawId] = /^\/systemregister\/vendor(?:\/([^/]+))?$/.exec(path) ?? [];
  const systemId = rawId === undefined ? undefined : decodeURIComponent(rawId);
  const known = state.data.systems.find(({ id }) => id === systemId);
  if (method === 'POST' && systemId === undefined) return register(state, body, bearer, undefined);
  if (systemId === undefined || !['GET', 'PUT', 'DELETE'].includes(method)) return authProblem(405);
  if (known === undefined) return authProblem(404, 'AUTH-00011');
  if (known.vendor !== bearer.organisasjonsnummer) return authProblem(403);
  if (method === 'GET') return jsonAnswer(200, shown(known));
  if (method === 'PUT') return register(state, body, bearer, known);
  await state.change({ systems: state.data.systems.filter((one) => one !== known) });
  return jsonAnswer(200, { success: true });
}

async function register(state: AccessState, body: Buffer | 'too-large', bearer: AccessToken, before: PracticeSystem | undefined) {
  const parsed = definitionSchema.safeParse(readJson(body));
  if (!parsed.success) return authProblem(400);
  const errors = errorsOf(parsed.data, state.data.systems, before);
  if (errors.length > 0) return validationProblem(errors);
  const vendor = parsed.data.vendor.ID.slice('0192:'.length);
  if (vendor !== bearer.organisasjonsnummer) return authProblem(403);
  const others = state.data.systems.filter(({ id }) => id !== parsed.data.id);
  await state.change({ systems: [...others, systemOf(parsed.data, vendor)] });
  return jsonAnswer(200, randomUUID());
}

/** Every error there is, by the numbers of spec 2.4. */
function errorsOf(definition: Definition, systems: readonly PracticeSystem[], before: PracticeSystem | undefined): string[] {
  const { id, vendor, rights, accessPackages, clientId, isVisible, allowedRedirectUrls } = definition;
  const resources = rights.flatMap(({ resource }) => resource);
  const packages = accessPackages.map(({ urn }) => urn);
  const isKnownPackage = (urn: string) =>
    accessPackageSchema.safeParse(urn.slice(PACKAGE_URN.length)).success && urn.startsWith(PACKAGE_URN);
  const others = systems.filter((system) => system !== before);
  const hasVendor = /^0192:\d{9}$/.test(vendor.ID);
  const checks: [boolean, string][] = [
    [!hasVendor, '00000'],
    [hasVendor && !id.startsWith(`${vendor.ID.slice('0192:'.length)}_`), '00001'],
    [before === undefined && systems.some((system) => system.id === id), '00002'],
    [resources.some(({ value }) => !RESOURCES.includes(value)), '00003'],
    [clientId.some((one) => others.some((system) => system.clientId.includes(one))), '00004'],
    [allowedRedirectUrls.some((url) => !/^https:\/\/[^\s]+$/.test(url)), '00005'],
    [hasTwins(resources.map(({ value }) => value)), '00006'],
    [hasTwins(packages), '00007'],
    [packages.some((urn) => !isKnownPackage(urn)), '00008'],
    [resources.some((resource) => resource.id !== RESOURCE_ID), '00009'],
    [hasTwins(clientId), '00011'],
    [before !== undefined && before.id !== id, '00012'],
    [/\s/.test(id), '00013'],
    [isVisible && packages.length > 0 && rights.length === 0, '00018'],
  ];
  return checks.flatMap(([isWrong, number]) => (isWrong ? [number] : []));
}

function hasTwins(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

function systemOf(definition: Definition, vendor: string): PracticeSystem {
  return {
    id: definition.id,
    vendor,
    rights: definition.rights.flatMap(({ resource }) => resource.map(({ value }) => value)),
    accessPackages: packagesOf(definition.accessPackages),
    clientId: definition.clientId.map((id) => id.toLowerCase()),
    isVisible: definition.isVisible,
  };
}

/** Those that are known; the others were refused before. */
export function packagesOf(given: readonly { readonly urn: string }[]): AccessPackage[] {
  return given.flatMap(({ urn }) => accessPackageSchema.options.filter((one) => urn === `${PACKAGE_URN}${one}`));
}

export function rightsShown(rights: readonly string[]) {
  return rights.map((value) => ({ resource: [{ id: RESOURCE_ID, value }] }));
}

function shown({ id, vendor, rights, accessPackages, clientId, isVisible }: PracticeSystem) {
  return {
    id,
    vendor: { authority: 'iso6523-actorid-upis', ID: `0192:${vendor}` },
    rights: rightsShown(rights),
    accessPackages: accessPackages.map((one) => ({ urn: `${PACKAGE_URN}${one}` })),
    clientId,
    isVisible,
    isDeleted: false,
  };
}
