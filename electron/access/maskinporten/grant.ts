/** The signed JWT that is exchanged for an access token at Maskinporten. Source: spec 1.3–1.5. */
import { SignJWT } from 'jose';
import type { Signer } from '../signing-identity.ts';

/** Maskinporten takes up to 120 s; half of that leaves room for clocks that differ (spec 1.4). */
const LIFETIME_SECONDS = 60;

export interface GrantRequest {
  /** Issuer of the environment, with its trailing slash: becomes `aud`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Nine digits of the organisation that owns the systembruker (spec 1.5); null when the client asks as itself (spec 2.3). */
  readonly systembrukerOrganisasjonsnummer: string | null;
  /** Only for a systembruker that was made with another one than Altinn's default (spec 1.5). */
  readonly externalRef?: string | undefined;
  /** A fresh UUID for each grant: Maskinporten refuses one that it has seen (MP-012). */
  readonly jti: string;
  readonly now: Date;
  /** What Maskinporten's clock is ahead of ours, in milliseconds; negative when it is behind. */
  readonly clockOffsetMs: number;
}

/**
 * A compact JWT with exactly the documented claims: Maskinporten answers 400 to others, and `resource` would restrict the token's
 * audience, which Skatteetaten doesn't accept (spec 1.4).
 */
export function makeGrant(request: GrantRequest, signer: Signer): Promise<string> {
  const iat = Math.floor((request.now.getTime() + request.clockOffsetMs) / 1000);
  const claims = {
    aud: request.issuer,
    iss: request.clientId,
    scope: request.scope,
    iat,
    exp: iat + LIFETIME_SECONDS,
    jti: request.jti,
    ...authorizationDetails(request),
  };
  const header = signer.kid === undefined ? { alg: 'RS256', x5c: [...signer.x5c] } : { alg: 'RS256', kid: signer.kid };
  return new SignJWT(claims).setProtectedHeader(header).sign(signer.privateKey);
}

/** One object, one party (spec 1.5); `ID` in capitals. */
function authorizationDetails({ systembrukerOrganisasjonsnummer, externalRef }: GrantRequest) {
  if (systembrukerOrganisasjonsnummer === null) return {};
  return {
    authorization_details: [
      {
        type: 'urn:altinn:systemuser',
        systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${systembrukerOrganisasjonsnummer}` },
        ...(externalRef !== undefined && { externalRef }),
      },
    ],
  };
}
