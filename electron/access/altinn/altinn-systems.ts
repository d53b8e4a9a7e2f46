/** The system that asks for the systembruker, in Altinn's register. Source: spec 2.4. */
import type { AccessPackage } from '../../../shared/core/access/access.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { type AltinnCall, type AltinnCaller, anything, found, SYSTEM_SCOPE } from './altinn-call.ts';

/** The one right that reporting needs; a co-op that reports for itself asks for nothing else (spec 2.4). */
export const REPORTING_RESOURCE = 'ske-innrapportering-skattepliktig-kundeutbytte';
const PACKAGE_URN = 'urn:altinn:accesspackage:';

const resourceSchema = z.object({ id: z.string(), value: z.string() });
const rightSchema = z.object({ resource: z.array(resourceSchema) });
export const packageSchema = z.object({ urn: z.string() });

const registeredSchema = z.object({
  clientId: z
    .array(z.string())
    .nullish()
    .transform((ids) => ids ?? []),
  rights: z
    .array(rightSchema)
    .nullish()
    .transform((rights) => rights ?? []),
  accessPackages: z
    .array(packageSchema)
    .nullish()
    .transform((packages) => packages ?? []),
});
export type RegisteredSystem = z.infer<typeof registeredSchema>;

/** What the systembruker shall be allowed to do: the right itself, or for an agency a package that has it (spec 2.8). */
export type SystemAuthority = { readonly kind: 'standard' } | { readonly kind: 'client'; readonly accessPackage: AccessPackage };

export interface SystemDefinition {
  readonly systemId: string;
  /** Nine digits: the vendor, which must be the organisation of the token. */
  readonly vendor: string;
  readonly clientId: string;
  readonly authority: SystemAuthority;
}

export function authorityFields(authority: SystemAuthority) {
  if (authority.kind === 'client') return { rights: [], accessPackages: [{ urn: `${PACKAGE_URN}${authority.accessPackage}` }] };
  return { rights: [{ resource: [{ id: 'urn:altinn:resource', value: REPORTING_RESOURCE }] }], accessPackages: [] };
}

/** The system as it is registered; null when it isn't. Failures: those of `AltinnCall`. */
export async function readSystem(
  call: AltinnCall,
  caller: AltinnCaller,
  systemId: string,
): Promise<Result<RegisteredSystem | null, Failure>> {
  return found(await call(caller, { method: 'GET', path: pathOf(systemId), scope: SYSTEM_SCOPE }, registeredSchema));
}

/** Whether it is ours to use: it knows this client, and may do what is going to be asked for. */
export function fits(system: RegisteredSystem, { clientId, authority }: SystemDefinition): boolean {
  const { rights, accessPackages } = authorityFields(authority);
  const hasRight = (value: string) => system.rights.some(({ resource }) => resource.some((one) => one.value === value));
  const wanted = rights.flatMap(({ resource }) => resource.map(({ value }) => value));
  return (
    system.clientId.some((id) => id.toLowerCase() === clientId) &&
    wanted.every(hasRight) &&
    accessPackages.every(({ urn }) => system.accessPackages.some((one) => one.urn === urn))
  );
}

/**
 * Registers the system, or brings the one that is there up to this definition: PUT overwrites it as a whole, so what it could do before is
 * kept beside what is needed now. Once per environment. Failures: those of `AltinnCall`.
 */
export async function registerSystem(call: AltinnCall, caller: AltinnCaller, definition: SystemDefinition): Promise<Result<void, Failure>> {
  const known = await readSystem(call, caller, definition.systemId);
  if (!known.ok) return known;
  if (known.value !== null && fits(known.value, definition)) return ok(undefined);
  const body = bodyOf(definition, known.value);
  const method = known.value === null ? 'POST' : 'PUT';
  const path = known.value === null ? '/systemregister/vendor' : pathOf(definition.systemId);
  const registered = await call(caller, { method, path, scope: SYSTEM_SCOPE, body }, anything);
  return registered.ok ? ok(undefined) : registered;
}

function bodyOf({ systemId, vendor, clientId, authority }: SystemDefinition, before: RegisteredSystem | null) {
  const needed = authorityFields(authority);
  const rights = [...(before?.rights ?? []), ...needed.rights];
  const accessPackages = [...(before?.accessPackages ?? []), ...needed.accessPackages];
  return {
    id: systemId,
    vendor: { ID: `0192:${vendor}` },
    name: { nb: 'Kundeutbytte', nn: 'Kundeutbytte', en: 'Kundeutbytte' },
    description: {
      nb: 'Rapporterer skattepliktig kundeutbytte til Skatteetaten.',
      nn: 'Rapporterer skattepliktig kundeutbytte til Skatteetaten.',
      en: 'Reports taxable kundeutbytte to Skatteetaten.',
    },
    rights: unique(rights),
    accessPackages: unique(accessPackages),
    clientId: unique([...(before?.clientId ?? []), clientId]),
    isVisible: false,
    allowedRedirectUrls: [],
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function pathOf(systemId: string): string {
  return `/systemregister/vendor/${encodeURIComponent(systemId)}`;
}
