/** From what a PKCS#12 file holds to keys with their certificates, each with as much of its chain as there is. Source: spec 7.2, 7.4. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { type Certificate, isIssuedBy, readCertificate } from './certificate.ts';
import type { Pkcs12Content } from './forge-pkcs12.ts';

/** Maskinporten takes RS256, RS384 and RS512 only (spec 1.3), so RSA; shorter keys are refused (spec 7.1). */
const MIN_RSA_BITS = 2048;

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly certificate: Certificate;
  /** The certificate itself first, then its issuers as far as the file has them (spec 9 no. 18). */
  readonly chain: readonly Certificate[];
}

/** By public key: a file's order and ids are only hints (spec 7.4). A key that this runtime doesn't know belongs to nobody. */
export function pairKeys({ keys, certificates }: Pkcs12Content): KeyPair[] {
  const all = certificates.flatMap((der) => readCertificate(Buffer.from(der)) ?? []);
  return keys.flatMap((der) => {
    const privateKey = readPrivateKey(der);
    if (privateKey === undefined) return [];
    const publicKey = spkiOf(createPublicKey(privateKey));
    return all
      .filter((certificate) => spkiOf(certificate.x509.publicKey).equals(publicKey))
      .map((certificate) => ({ privateKey, certificate, chain: chainOf(certificate, all) }));
  });
}

/** PKCS#8; undefined for anything else. Makes no copy of the bytes in JavaScript's memory: the caller can wipe them. */
export function readPrivateKey(der: Uint8Array): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(der.buffer, der.byteOffset, der.byteLength), format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

export function spkiOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

/** 0 for a key that isn't RSA. */
export function rsaBitsOf(key: KeyObject): number {
  return key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : 0;
}

/**
 * Why this key can't sign a grant, whoever's it is; undefined when it can: `P12_KEY_NOT_RSA`, `P12_KEY_TOO_SHORT` with `bits`,
 * `P12_ENCRYPTION_ONLY`, `P12_NO_ORGANISASJONSNUMMER`, `CERTIFICATE_EXPIRED` with `notAfter`, `CERTIFICATE_NOT_YET_VALID` with `notBefore`.
 */
export function defectOf({ keyBits, certificate }: { readonly keyBits: number; readonly certificate: Certificate }, now: Date) {
  const { notAfter, notBefore, keyUsage } = certificate;
  if (keyBits === 0) return failure('P12_KEY_NOT_RSA');
  if (keyBits < MIN_RSA_BITS) return failure('P12_KEY_TOO_SHORT', { bits: keyBits });
  if (keyUsage !== undefined && !keyUsage.contentCommitment && !keyUsage.digitalSignature) return failure('P12_ENCRYPTION_ONLY');
  if (certificate.organisasjonsnummer === undefined) return failure('P12_NO_ORGANISASJONSNUMMER');
  if (notAfter < now) return failure('CERTIFICATE_EXPIRED', { notAfter: notAfter.toISOString() });
  if (now < notBefore) return failure('CERTIFICATE_NOT_YET_VALID', { notBefore: notBefore.toISOString() });
  return undefined;
}

/** How near to being usable each of them is: the nearest one tells the user what to look for. */
const NEARNESS: readonly Failure['code'][] = [
  'P12_KEY_NOT_RSA',
  'P12_KEY_TOO_SHORT',
  'P12_ENCRYPTION_ONLY',
  'P12_NO_ORGANISASJONSNUMMER',
  'CERTIFICATE_OTHER_ORGANISATION',
  'CERTIFICATE_WRONG_ENVIRONMENT',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_NOT_YET_VALID',
];

export function nearestDefect(defects: readonly Failure[]): Failure | undefined {
  return [...defects].sort((a, b) => NEARNESS.indexOf(b.code) - NEARNESS.indexOf(a.code))[0];
}

/**
 * Usable ones by how well they are suited, the best first: the signing certificate's before an authentication one's, the newest before
 * older ones (spec 7.2).
 */
export function bySuitability(a: Certificate, b: Certificate): number {
  const signs = ({ keyUsage }: Certificate) => (keyUsage?.contentCommitment === true ? 1 : 0);
  return signs(b) - signs(a) || b.notAfter.getTime() - a.notAfter.getTime();
}

function chainOf(holder: Certificate, all: readonly Certificate[]): Certificate[] {
  const chain = [holder];
  for (let last: Certificate | undefined = holder; last !== undefined; ) {
    const below: Certificate = last;
    last = all.find((other) => !chain.some((known) => known.der.equals(other.der)) && isIssuedBy(below, other));
    if (last !== undefined) chain.push(last);
  }
  return chain;
}
