/** How Maskinporten says no: an OAuth error whose description holds the MP code and a trace id. Source: spec 1.7. */
import { randomUUID } from 'node:crypto';
import { type Answer, jsonAnswer } from '../http/answer.ts';

export interface OauthError {
  readonly status: number;
  readonly error: string;
  readonly description: string;
}

const MP_CODES = {
  'MP-011': ['invalid_request', 'A parameter value in the grant is malformed'],
  'MP-012': ['invalid_grant', 'The grant has been used before'],
  'MP-100': ['invalid_grant', 'Client authentication failed, the client was not found'],
  'MP-110': ['invalid_grant', 'Wrong audience, it must be the issuer identifier of this environment'],
  'MP-120': ['invalid_grant', 'The certificate is not a valid virksomhetssertifikat in this environment'],
  'MP-121': ['invalid_grant', 'The registered key has expired'],
  'MP-122': ['invalid_grant', 'The organisation of the certificate does not own the client'],
  'MP-123': ['invalid_grant', 'The x5c header must be an array of base64 encoded certificates'],
  'MP-124': ['invalid_grant', 'The signature is not valid'],
  'MP-130': ['invalid_grant', 'The assertion has expired'],
  'MP-200': ['invalid_scope', 'The scope is not on the client'],
  'MP-250': ['invalid_scope', 'The organisation has not been granted the scope'],
  'MP-301': ['invalid_grant', 'Unknown type in authorization_details'],
  'MP-302': ['invalid_grant', 'Unknown fields in authorization_details'],
  'MP-303': ['invalid_altinn_customer_configuration', 'No systembruker was found for this client, organisation and externalRef'],
} as const;
export type MpCode = keyof typeof MP_CODES;

/** Digdir tabulates no HTTP statuses; 400 is what RFC 6749 says and what has been seen. */
export function mpError(code: MpCode): OauthError {
  const [error, text] = MP_CODES[code];
  return { status: 400, error, description: `${code}: ${text}` };
}

export function oauthError(error: string, description: string, status = 400): OauthError {
  return { status, error, description };
}

export function oauthAnswer({ status, error, description }: OauthError): Answer {
  return jsonAnswer(status, { error, error_description: `${description} (trace_id: ${randomUUID()})` });
}
