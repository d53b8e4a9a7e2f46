/** A client of the practice authorities as an honest or a hostile program could be one: plain HTTP with every header in the test's hand. */
import { type KeyObject, randomUUID, type X509Certificate } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { SignJWT } from 'jose';
import type { Clock } from '../../../electron/ports.ts';
import type { Trust } from '../../../electron/practice/maskinporten/grant-signature.ts';
import type { Practice } from '../../../electron/practice/start-practice.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';

export const COOP = '311131788';
export const OTHER_COOP = '313367002';
export const SKATTEETATEN = 'skatteetaten:innrapporteringskattepliktigkundeutbytte';
export const DIALOGPORTEN = 'digdir:dialogporten';

/** Trusts this root alone, and no registered key. */
export function trusting(root: X509Certificate): Trust {
  return { roots: [root], clients: { keyOf: () => undefined } };
}

export interface FakeClock extends Clock {
  advance(milliseconds: number): void;
}

export function fakeClock(start = '2026-01-20T10:00:00.000Z'): FakeClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One exchange; rejects when the connection ends without an answer. */
export function send(
  url: string,
  options: { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer; signal?: AbortSignal } = {},
): Promise<Reply> {
  const { method = 'GET', headers = {}, body, signal } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers, agent: false, ...(signal && { signal }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

export interface GrantChanges {
  readonly organisasjonsnummer?: string;
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
  readonly key?: KeyObject;
}

export function systembrukerOf(organisasjonsnummer: string): Record<string, unknown> {
  return {
    type: 'urn:altinn:systemuser',
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${organisasjonsnummer}` },
  };
}

/** A grant that is right but for the changes; a change to undefined leaves the field out. */
export async function makeGrant(practice: Practice, clock: Clock, changes: GrantChanges = {}): Promise<string> {
  const organisasjonsnummer = changes.organisasjonsnummer ?? COOP;
  const { identity } = await practice.identityFor(organisasjonsnummer);
  const iat = Math.floor(clock.now().getTime() / 1000);
  const claims = {
    aud: practice.environment.maskinporten.issuer,
    iss: practice.clientId,
    scope: SKATTEETATEN,
    iat,
    exp: iat + 60,
    jti: randomUUID(),
    authorization_details: [systembrukerOf(organisasjonsnummer)],
    ...changes.claims,
  };
  const header = { alg: 'RS256', x5c: [...identity.x5c], ...changes.header };
  // Through JSON, so that undefined is left out and anything else is sent as it is.
  return new SignJWT(JSON.parse(JSON.stringify(claims)))
    .setProtectedHeader(JSON.parse(JSON.stringify(header)))
    .sign(changes.key ?? identity.privateKey);
}

export const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

export function tokenForm(assertion: string): string {
  return new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString();
}

export function postGrant(practice: Practice, assertion: string): Promise<Reply> {
  return send(practice.environment.maskinporten.tokenEndpoint, { method: 'POST', headers: FORM, body: tokenForm(assertion) });
}

export async function tokenFor(practice: Practice, clock: Clock, changes: GrantChanges = {}): Promise<string> {
  const reply = await postGrant(practice, await makeGrant(practice, clock, changes));
  if (reply.status !== 200) throw new Error(`no token: ${reply.text}`);
  return JSON.parse(reply.text).access_token;
}

export const SECRET_NAME = 'Truls Hemmelig Trulsen';

/** A leveranse with one person and one organisation that is right in every way. */
export function rightLeveranse() {
  return {
    kildesystem: 'Kundeutbytte 0.1.0',
    oppgavegiver: {
      organisasjonsnummer: COOP,
      kontaktinformasjon: {
        navn: 'Kari Kontakt',
        telefonnummer: '80080000',
        varselEpostadresse: 'kontakt@offentlig.no',
        varselSmsMobilnummer: '80080000',
      },
    },
    inntektsaar: 2025,
    oppgavegiversLeveranseReferanse: 'KU-2025-1 <&>',
    leveransetype: 'ordinaer',
    oppgave: [
      { oppgaveeier: { foedselsnummer: syntheticFoedselsnummer(1), navn: SECRET_NAME }, utbetaltBeloep: 5700 },
      { oppgaveeier: { organisasjonsnummer: syntheticOrganisasjonsnummer(1), navn: 'Bedrift AS' }, utbetaltBeloep: 4300 },
    ],
    oppgaveoppsummering: { antallOppgaver: 2, sumUtbetaltBeloep: 10000 },
  };
}
export type TestLeveranse = ReturnType<typeof rightLeveranse>;

export interface Delivery {
  method: string;
  path: string;
  headers: OutgoingHttpHeaders;
  body: string | Buffer;
}

export function rightDelivery(token: string): Delivery {
  return {
    method: 'POST',
    path: '/v1/2025',
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      'Content-Type': 'application/json',
      idempotencyKey: randomUUID(),
    },
    body: JSON.stringify({ leveranse: rightLeveranse() }),
  };
}

export function deliver(practice: Practice, delivery: Delivery, signal?: AbortSignal): Promise<Reply> {
  return send(practice.environment.skatteetaten.baseUrl + delivery.path, { ...delivery, ...(signal && { signal }) });
}
