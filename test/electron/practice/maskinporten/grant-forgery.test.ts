import { createHmac, generateKeyPairSync, randomUUID, sign, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCertificate } from '../../../../electron/practice/maskinporten/certificate.ts';
import { verifySignature } from '../../../../electron/practice/maskinporten/grant-signature.ts';
import { createPracticeCa } from '../../../../electron/practice/maskinporten/practice-ca.ts';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import { COOP, DIALOGPORTEN, fakeClock, makeGrant, OTHER_COOP, postGrant, SKATTEETATEN, trusting } from '../practice-client.ts';
import { readMp } from '../refusals.ts';

const clock = fakeClock();
const NOW = Math.floor(clock.now().getTime() / 1000);
const { privateKey: strangerKey, publicKey: strangerPublicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const validity = { notBefore: new Date(clock.now().getTime() - 1000), notAfter: new Date(clock.now().getTime() + 3_600_000) };

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice({ directory: null, clock });
});
afterAll(() => practice.close());

describe('x5c is verified up to the practice root', () => {
  const x5cOf = async (changes: (x5c: readonly string[]) => unknown) => changes((await practice.identityFor(COOP)).identity.x5c);

  it.each<[string, (x5c: readonly string[]) => unknown]>([
    ['one text', (x5c) => x5c.join('')],
    ['base64url', (x5c) => x5c.map((entry) => entry.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))],
    [
      'PEM inside base64',
      (x5c) => x5c.map((entry) => Buffer.from(`-----BEGIN CERTIFICATE-----\n${entry}\n-----END CERTIFICATE-----\n`).toString('base64')),
    ],
    [
      'bytes after the certificate',
      ([leaf = '', issuing]) => [Buffer.concat([Buffer.from(leaf, 'base64'), Buffer.from([0, 0, 0])]).toString('base64'), issuing],
    ],
    ['six certificates', (x5c) => [...x5c, ...x5c, ...x5c]],
  ])('malformed: %s', async (_, changes) => {
    const x5c = await x5cOf(changes);
    expect(readMp(await postGrant(practice, await makeGrant(practice, clock, { header: { x5c } }))).mp).toBe('MP-123');
  });

  it.each<[string, (x5c: readonly string[]) => unknown]>([
    ['the leaf alone', ([leaf]) => [leaf]],
    ['the issuing CA first', ([leaf, issuing]) => [issuing, leaf]],
    ['the issuing CA alone', ([, issuing]) => [issuing]],
  ])('not a chain: %s', async (_, changes) => {
    const x5c = await x5cOf(changes);
    expect(readMp(await postGrant(practice, await makeGrant(practice, clock, { header: { x5c } }))).mp).toBe('MP-120');
  });

  const forgedSubject = { commonName: `GENERALPRØVE ${COOP}`, organizationIdentifier: `NTRNO-${COOP}` };

  it('forged: a certificate signed by itself', async () => {
    const forged = issueCertificate(
      { subject: forgedSubject, publicKey: strangerPublicKey, use: 'sign', ...validity },
      { privateKey: strangerKey },
    );
    const x5c = [forged.raw.toString('base64')];
    expect(readMp(await postGrant(practice, await makeGrant(practice, clock, { key: strangerKey, header: { x5c } }))).mp).toBe('MP-120');
  });

  it('forged: another CA with the very same names', async () => {
    const { identity } = await (await createPracticeCa(clock)).identityFor(COOP);
    const genuineIssuing = (await practice.identityFor(COOP)).identity.x5c[1];
    for (const x5c of [identity.x5c, [identity.x5c[0], genuineIssuing]]) {
      const assertion = await makeGrant(practice, clock, { key: identity.privateKey, header: { x5c } });
      expect(readMp(await postGrant(practice, assertion)).mp).toBe('MP-120');
    }
  });

  it('forged: a certificate for another organisation, issued with a genuine one that is no CA', async () => {
    const { identity } = await practice.identityFor(OTHER_COOP);
    const issuer = { certificate: certificateOf(identity.x5c[0]), privateKey: identity.privateKey };
    const forged = issueCertificate({ subject: forgedSubject, publicKey: strangerPublicKey, use: 'sign', ...validity }, issuer);
    const x5c = [forged.raw.toString('base64'), ...identity.x5c];
    expect(readMp(await postGrant(practice, await makeGrant(practice, clock, { key: strangerKey, header: { x5c } }))).mp).toBe('MP-120');
  });

  it('expired: the leaf after a year, or a client from before it began', async () => {
    const own = fakeClock();
    const ca = await createPracticeCa(own);
    const { identity } = await ca.identityFor(COOP);
    const assertion = await makeGrant(practice, own, { key: identity.privateKey, header: { x5c: identity.x5c } });
    const at = (milliseconds: number) => verifySignature(assertion, trusting(ca.root), new Date(own.now().getTime() + milliseconds));
    const day = 86_400_000;
    expect((await at(364 * day)).ok).toBe(true);
    expect(await at(366 * day)).toMatchObject({ ok: false, failure: { description: expect.stringContaining('MP-124') } });
    expect(await at(-day)).toMatchObject({ ok: false, failure: { description: expect.stringContaining('MP-124') } });
  });

  it.each<[string, string | undefined, number]>([
    ['without organizationIdentifier', undefined, 2048],
    ['with something else in organizationIdentifier', `NTRSE-${COOP}`, 2048],
    ['with ten digits', `NTRNO-${COOP}0`, 2048],
    ['with a key of 1024 bits', `NTRNO-${COOP}`, 1024],
  ])('no virksomhetssertifikat: %s', async (_, organizationIdentifier, modulusLength) => {
    const root = issueCertificate(
      { subject: { commonName: 'Root' }, publicKey: strangerPublicKey, use: 'issue', ...validity },
      { privateKey: strangerKey },
    );
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
    const subject = { commonName: 'Leaf', ...(organizationIdentifier && { organizationIdentifier }) };
    const leaf = issueCertificate({ subject, publicKey, use: 'sign', ...validity }, { certificate: root, privateKey: strangerKey });
    const assertion = compact({ alg: 'RS256', x5c: [leaf.raw.toString('base64')] }, {}, (input) => sign('sha256', input, privateKey));
    expect(await verifySignature(assertion, trusting(root), clock.now())).toMatchObject({
      ok: false,
      failure: { description: expect.stringContaining('MP-120') },
    });
  });
});

describe('no trick with the algorithm works', () => {
  it.each<[string, string, (input: Buffer, publicKeyPem: string, x5c: string) => Buffer]>([
    ['none', 'none', () => Buffer.alloc(0)],
    ['HS256 with the public key as secret', 'HS256', (input, pem) => createHmac('sha256', pem).update(input).digest()],
    ['HS256 with the certificate as secret', 'HS256', (input, _, x5c) => createHmac('sha256', x5c).update(input).digest()],
    ['RS256 without a signature', 'RS256', () => Buffer.alloc(0)],
    ['RS256 in name, HMAC in fact', 'RS256', (input, pem) => createHmac('sha256', pem).update(input).digest()],
  ])('%s', async (_, alg, signature) => {
    const { identity } = await practice.identityFor(COOP);
    const pem = certificateOf(identity.x5c[0]).publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const claims = {
      aud: practice.environment.maskinporten.issuer,
      iss: practice.clientId,
      scope: SKATTEETATEN,
      iat: NOW,
      exp: NOW + 60,
      jti: randomUUID(),
    };
    const assertion = compact({ alg, x5c: identity.x5c }, claims, (input) => signature(input, pem, identity.x5c[0] ?? ''));
    expect(readMp(await postGrant(practice, assertion))).toEqual({ status: 400, error: 'invalid_grant', mp: 'MP-124' });
  });

  it('a genuine signature under other claims', async () => {
    const [header, , signature] = (await makeGrant(practice, clock)).split('.');
    const claims = Buffer.from(JSON.stringify({ scope: DIALOGPORTEN })).toString('base64url');
    expect(readMp(await postGrant(practice, `${header}.${claims}.${signature}`)).mp).toBe('MP-124');
  });
});

function certificateOf(x5c: string | undefined): X509Certificate {
  return new X509Certificate(Buffer.from(x5c ?? '', 'base64'));
}

function compact(header: unknown, claims: unknown, signature: (input: Buffer) => Buffer): string {
  const input = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${input}.${signature(Buffer.from(input)).toString('base64url')}`;
}
