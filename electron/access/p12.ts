/** From the file that Buypass or Commfides delivered to the identity that signs (spec 7). */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../ports.ts';
import { type Certificate, isIssuedBy, readCertificate } from './certificate.ts';
import { openPkcs12 } from './forge-pkcs12.ts';
import type { SigningIdentity } from './signing-identity.ts';

/** Maskinporten takes RS256, RS384 and RS512 only (spec 1.3), so RSA; shorter keys are refused (spec 7.1). */
const MIN_RSA_BITS = 2048;

/** Why a key with its certificate can't sign a grant; the last one is nearest to being usable. */
const DEFECTS = ['NOT_RSA', 'KEY_TOO_SHORT', 'ENCRYPTION_ONLY', 'NO_ORGANISASJONSNUMMER'] as const;
type Defect = (typeof DEFECTS)[number];

interface Pair {
  readonly privateKey: KeyObject;
  readonly certificate: Certificate;
}

/**
 * Reads a PKCS#12 file and picks the key that should sign: the signing certificate's (contentCommitment) before an authentication one,
 * a valid one before an expired one, the newest before older ones; never one that is for encryption only (spec 7.2).
 *
 * Failures: `P12_WRONG_PASSPHRASE`; `P12_NOT_READABLE`; `P12_NO_USABLE_KEY` with `reason` (`NO_KEY`, `NO_CERTIFICATE`, `NOT_RSA`,
 * `KEY_TOO_SHORT`, `ENCRYPTION_ONLY`, `NO_ORGANISASJONSNUMMER`); `CERTIFICATE_EXPIRED` with `notAfter`; `CERTIFICATE_NOT_YET_VALID`
 * with `notBefore` (ISO 8601). Neither the passphrase nor the key is in any of them.
 */
export function readP12(bytes: Uint8Array, passphrase: string, clock: Clock): Result<SigningIdentity, Failure> {
  const content = openPkcs12(bytes, passphrase);
  if (content === 'wrong-passphrase') return fail(failure('P12_WRONG_PASSPHRASE'));
  if (content === 'not-readable') return fail(failure('P12_NOT_READABLE'));
  if (content.keys.length === 0) return noUsableKey('NO_KEY');

  const certificates = content.certificates.flatMap((der) => readCertificate(der) ?? []);
  const pairs = content.keys.flatMap((der) => pairsOf(der, certificates));
  const usable = pairs.filter((pair) => defectOf(pair) === undefined);
  const now = clock.now();
  const [best] = usable.sort((a, b) => preference(b, now) - preference(a, now));
  if (best === undefined) {
    const nearest = Math.max(...pairs.map((pair) => DEFECTS.indexOf(defectOf(pair) ?? 'NOT_RSA')));
    return noUsableKey(DEFECTS[nearest] ?? 'NO_CERTIFICATE');
  }
  return identityOf(best, certificates, now);
}

/** By public key: a file's order and ids are only hints (spec 7.4). A key that this runtime doesn't know belongs to nobody. */
function pairsOf(keyDer: Buffer, certificates: readonly Certificate[]): Pair[] {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey({ key: keyDer, format: 'der', type: 'pkcs8' });
  } catch {
    return [];
  }
  const publicKey = spki(createPublicKey(privateKey));
  return certificates
    .filter((certificate) => spki(certificate.x509.publicKey).equals(publicKey))
    .map((certificate) => ({ privateKey, certificate }));
}

function spki(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

function defectOf({ privateKey, certificate }: Pair): Defect | undefined {
  if (privateKey.asymmetricKeyType !== 'rsa') return 'NOT_RSA';
  if ((privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_RSA_BITS) return 'KEY_TOO_SHORT';
  const usage = certificate.keyUsage;
  if (usage !== undefined && !usage.contentCommitment && !usage.digitalSignature) return 'ENCRYPTION_ONLY';
  return certificate.organisasjonsnummer === undefined ? 'NO_ORGANISASJONSNUMMER' : undefined;
}

/** Validity counts most, then the purpose, then the later end (as a fraction, so that it only decides between equals). */
function preference({ certificate }: Pair, now: Date): number {
  const valid = certificate.notBefore <= now && now <= certificate.notAfter;
  const latest = certificate.notAfter.getTime() / 1e15;
  return (valid ? 2 : 0) + (certificate.keyUsage?.contentCommitment ? 1 : 0) + latest;
}

function identityOf({ privateKey, certificate }: Pair, all: readonly Certificate[], now: Date): Result<SigningIdentity, Failure> {
  const { notBefore, notAfter, organisasjonsnummer } = certificate;
  if (organisasjonsnummer === undefined) return noUsableKey('NO_ORGANISASJONSNUMMER');
  if (notAfter < now) return fail(failure('CERTIFICATE_EXPIRED', { notAfter: notAfter.toISOString() }));
  if (now < notBefore) return fail(failure('CERTIFICATE_NOT_YET_VALID', { notBefore: notBefore.toISOString() }));
  const x5c = chainOf(certificate, all).map((link) => link.der.toString('base64'));
  return ok({ privateKey, x5c, organisasjonsnummer, notAfter });
}

/** As much of the chain as the file holds, leaf first (spec 9 no. 18). */
function chainOf(leaf: Certificate, all: readonly Certificate[]): Certificate[] {
  const chain = [leaf];
  for (let link: Certificate | undefined = leaf; link; ) {
    const last: Certificate = link;
    link = all.find((other) => !chain.some((known) => known.der.equals(other.der)) && isIssuedBy(last, other));
    if (link) chain.push(link);
  }
  return chain;
}

function noUsableKey(reason: Defect | 'NO_KEY' | 'NO_CERTIFICATE'): Result<never, Failure> {
  return fail(failure('P12_NO_USABLE_KEY', { reason }));
}
