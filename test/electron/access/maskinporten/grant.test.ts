import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeGrant } from '../../../../electron/access/maskinporten/grant.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const REQUEST = {
  issuer: 'https://test.maskinporten.no/',
  clientId: '6f1a1d7e-0d7c-4c7e-9f57-0d4a3c1c6f10',
  scope: 'skatteetaten:innrapporteringskattepliktigkundeutbytte',
  systembrukerOrganisasjonsnummer: '310279617',
  jti: '11111111-1111-4111-8111-111111111111',
  now: new Date('2026-01-20T10:00:00.999Z'),
  clockOffsetMs: 0,
};

/** The claims of spec 1.4 and 1.5, and no others. */
const CLAIMS = {
  aud: 'https://test.maskinporten.no/',
  iss: '6f1a1d7e-0d7c-4c7e-9f57-0d4a3c1c6f10',
  scope: 'skatteetaten:innrapporteringskattepliktigkundeutbytte',
  iat: Date.parse('2026-01-20T10:00:00Z') / 1000,
  exp: Date.parse('2026-01-20T10:01:00Z') / 1000,
  jti: '11111111-1111-4111-8111-111111111111',
  authorization_details: [{ type: 'urn:altinn:systemuser', systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:310279617' } }],
};

/** By Node's own crypto, not by the library that signed. */
function open(grant: string): { header: unknown; claims: unknown; verified: boolean } {
  const [header = '', claims = '', signature = ''] = grant.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown;
  const verified = verify('RSA-SHA256', Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, 'base64url'));
  return { header: read(header), claims: read(claims), verified };
}

describe('makeGrant', () => {
  it('carries the certificates as an array of base64 DER, and nothing but the documented claims', async () => {
    const x5c = ['MIIB+leaf/=', 'MIIB+issuer/='];
    const grant = await makeGrant(REQUEST, { privateKey, x5c });
    expect(open(grant)).toEqual({ header: { alg: 'RS256', x5c }, claims: CLAIMS, verified: true });
  });

  it('names a registered key by its id instead', async () => {
    const grant = await makeGrant(REQUEST, { privateKey, kid: 'a3f1' });
    expect(open(grant)).toEqual({ header: { alg: 'RS256', kid: 'a3f1' }, claims: CLAIMS, verified: true });
  });

  it('says no systembruker when the client asks as itself, and the externalRef only where there is one', async () => {
    const { authorization_details: _, ...own } = CLAIMS;
    const asItself = await makeGrant({ ...REQUEST, systembrukerOrganisasjonsnummer: null }, { privateKey, kid: 'a3f1' });
    expect(open(asItself)).toEqual({ header: { alg: 'RS256', kid: 'a3f1' }, claims: own, verified: true });
    const { claims } = open(await makeGrant({ ...REQUEST, externalRef: 'lag-7' }, { privateKey, kid: 'a3f1' }));
    expect(claims).toEqual({ ...CLAIMS, authorization_details: [{ ...CLAIMS.authorization_details[0], externalRef: 'lag-7' }] });
  });

  it.each([
    [90_400, '2026-01-20T10:01:31Z'],
    [-3_600_000, '2026-01-20T09:00:00Z'],
  ])('is stamped with the other side’s time when it is known to be %i ms ahead', async (clockOffsetMs, stamped) => {
    const { claims } = open(await makeGrant({ ...REQUEST, clockOffsetMs }, { privateKey, kid: 'a3f1' }));
    const iat = Date.parse(stamped) / 1000;
    expect(claims).toEqual({ ...CLAIMS, iat, exp: iat + 60 });
  });
});
