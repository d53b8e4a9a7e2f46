import { generateKeyPairSync, type KeyObject, type X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Issuer, issueCertificate } from '../../../../electron/practice/maskinporten/certificate.ts';
import { verifyChain } from '../../../../electron/practice/maskinporten/certificate-chain.ts';

const NOW = new Date('2026-01-20T10:00:00.000Z');
const HOUR_MS = 3_600_000;

interface Keyed extends Issuer {
  readonly publicKey: KeyObject;
}

function make(commonName: string, use: 'issue' | 'sign', issuer?: Issuer, notAfter = HOUR_MS): Keyed {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const request = {
    subject: { commonName },
    publicKey,
    use,
    notBefore: new Date(NOW.getTime() - HOUR_MS),
    notAfter: new Date(NOW.getTime() + notAfter),
  };
  return { certificate: issueCertificate(request, issuer ?? { privateKey }), privateKey, publicKey };
}

const root = make('Rot på norsk', 'issue');
const issuing = make('Utsteder Ø', 'issue', root);
const leaf = make('Blad', 'sign', issuing);

const x5c = (...certificates: readonly { certificate: X509Certificate }[]) =>
  certificates.map(({ certificate }) => certificate.raw.toString('base64'));
const verify = (...certificates: readonly Keyed[]) => verifyChain(x5c(...certificates), root.certificate, NOW);

describe('a chain', () => {
  it('leads from the leaf to the root, which may be left out', () => {
    expect(verify(leaf, issuing)).toMatchObject({ ok: true });
    expect(verify(leaf, issuing, root)).toMatchObject({ ok: true });
    const result = verify(leaf, issuing);
    expect(result.ok && result.value.raw.equals(leaf.certificate.raw)).toBe(true);
  });

  it.each<[string, readonly Keyed[]]>([
    ['nothing but the root', [root]],
    ['a CA in the leaf’s place', [issuing]],
    ['a CA in the leaf’s place, with the root', [issuing, root]],
    ['a link missing', [leaf]],
    ['links in the wrong order', [issuing, leaf]],
    ['the right names and key ids, signed with another key', [make('Blad', 'sign', { ...issuing, privateKey: leaf.privateKey }), issuing]],
    ['the right key, but naming another issuer', [make('Blad', 'sign', { ...root, privateKey: issuing.privateKey }), issuing]],
    ['an issuer that may not issue', [make('Blad', 'sign', leaf), leaf, issuing]],
  ])('is not %s', (_, certificates) => {
    expect(verify(...certificates)).toEqual({ ok: false, failure: 'untrusted' });
  });

  it('is expired when any certificate in it is', () => {
    const old = make('Gammel utsteder', 'issue', root, -1);
    expect(verify(make('Blad', 'sign', old), old)).toEqual({ ok: false, failure: 'expired' });
    expect(verify(make('Blad', 'sign', issuing, -1), issuing)).toEqual({ ok: false, failure: 'expired' });
    expect(verify(make('Blad', 'sign', issuing, 0), issuing)).toMatchObject({ ok: true });
  });

  it.each([undefined, null, '', 'x', {}, [], [''], ['===='], [null], [[]]])('is not %j', (value) => {
    expect(verifyChain(value, root.certificate, NOW)).toEqual({ ok: false, failure: 'malformed' });
  });
});
