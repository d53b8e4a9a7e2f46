/**
 * The clients that the practice Maskinporten knows. One has everything, so that a rehearsal of a delivery needs no set-up; the others are made
 * in the practice portal and have what was given to them there. Source: spec 1.7, 1.9, 2.3, 2.8.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { judgeOrganisasjonsnummer } from '../../../shared/core/values/organisasjonsnummer.ts';
import type { Clock } from '../../ports.ts';
import type { AccessState, PracticeClient } from '../known/access-state.ts';
import { CLIENT_SCOPES } from '../known/scopes.ts';
import type { MpCode } from './oauth-error.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

export interface RegisteredKey {
  readonly publicKey: KeyObject;
  readonly organisasjonsnummer: string;
  /** A registered key lasts a year (MP-121). */
  readonly isExpired: boolean;
}

export interface PracticeClients {
  /** A key by its id on any client; ids are unique across them all (spec 1.3). */
  keyOf(kid: string): (RegisteredKey & { readonly clientId: string }) | undefined;
  /** Why this organisation may not use the client, if so. */
  refuse(clientId: string, organisasjonsnummer: string): MpCode | undefined;
  /** Why the client may not have the scope now, if so. */
  refuseScope(clientId: string, scope: string): MpCode | undefined;
  /** Whether the organisation has approved a systembruker for a system of this client. */
  hasSystembruker(clientId: string, owner: string, externalRef: string): boolean;
}

export interface ClientsOptions {
  readonly state: AccessState;
  /** The one that has everything. */
  readonly readyClientId: string;
  readonly clock: Clock;
  /** From the approval of a systembruker until Maskinporten knows it. */
  readonly approvalDelayMs: number;
}

export function makeClients({ state, readyClientId, clock, approvalDelayMs }: ClientsOptions): PracticeClients {
  const find = (clientId: string): PracticeClient | undefined => state.data.clients.find((client) => client.clientId === clientId);

  return {
    keyOf(kid) {
      for (const { clientId, organisasjonsnummer, keys } of state.data.clients) {
        const key = keys.find((one) => one.kid === kid);
        if (key === undefined) continue;
        const { kty, n, e, addedAt } = key;
        const isExpired = clock.now().getTime() - Date.parse(addedAt) > YEAR_MS;
        return { clientId, organisasjonsnummer, isExpired, publicKey: createPublicKey({ key: { kty, n, e }, format: 'jwk' }) };
      }
      return undefined;
    },
    refuse(clientId, organisasjonsnummer) {
      if (clientId === readyClientId) return undefined;
      const client = find(clientId);
      if (client === undefined) return 'MP-100';
      return client.organisasjonsnummer === organisasjonsnummer ? undefined : 'MP-122';
    },
    refuseScope(clientId, scope) {
      if (!CLIENT_SCOPES.has(scope)) return 'MP-200';
      if (clientId === readyClientId) return undefined;
      const client = find(clientId);
      if (!client?.scopes.includes(scope)) return 'MP-200';
      const now = clock.now().toISOString();
      const isGranted = state.data.grants.some(
        (grant) => grant.organisasjonsnummer === client.organisasjonsnummer && grant.scope === scope && grant.from <= now,
      );
      return isGranted ? undefined : 'MP-250';
    },
    hasSystembruker(clientId, owner, externalRef) {
      const verdict = judgeOrganisasjonsnummer(owner);
      if (!verdict.valid || verdict.origin !== 'synthetic') return false;
      // In practice every synthetic organisation has approved one for the ready client, with Altinn's default reference.
      if (clientId === readyClientId) return externalRef === owner;
      const { systems, requests } = state.data;
      const own = systems.filter((system) => system.clientId.includes(clientId)).map(({ id }) => id);
      const since = clock.now().getTime() - approvalDelayMs;
      return requests.some(
        ({ systemId, partyOrgNo, externalRef: ref, status, decided }) =>
          own.includes(systemId) &&
          partyOrgNo === owner &&
          ref === externalRef &&
          status === 'Accepted' &&
          decided !== null &&
          Date.parse(decided) <= since,
      );
    },
  };
}
