/** From the file that Buypass or Commfides delivered to the identity that signs (spec 7). */
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports.ts';
import type { SigningIdentity } from '../signing-identity.ts';
import { openPkcs12, type Pkcs12Content, type Pkcs12Problem } from './forge-pkcs12.ts';
import { bySuitability, defectOf, type KeyPair, nearestDefect, pairKeys, rsaBitsOf } from './key-pairs.ts';

/**
 * Reads a PKCS#12 file and picks the key that should sign: the signing certificate's (contentCommitment) before an authentication one,
 * the newest before older ones; never one that is for encryption only (spec 7.2).
 *
 * Failures: `P12_WRONG_PASSPHRASE`, `P12_TOO_LARGE`, `P12_NOT_READABLE`, `P12_NO_KEY`, `P12_NO_CERTIFICATE`, and those of `defectOf` for
 * the key that comes nearest. Neither the passphrase nor the key is in any of them.
 */
export function readP12(bytes: Uint8Array, passphrase: string, clock: Clock): Result<SigningIdentity, Failure> {
  const pairs = pairsOfContent(openPkcs12(bytes, passphrase));
  return pairs.ok ? pickIdentity(pairs.value, clock.now()) : pairs;
}

/** The pairs of a file, at least one; or why there are none. */
export function pairsOfContent(content: Pkcs12Content | Pkcs12Problem): Result<KeyPair[], Failure> {
  if (content === 'wrong-passphrase') return fail(failure('P12_WRONG_PASSPHRASE'));
  if (content === 'too-large') return fail(failure('P12_TOO_LARGE'));
  if (content === 'not-readable') return fail(failure('P12_NOT_READABLE'));
  if (content.keys.length === 0) return fail(failure('P12_NO_KEY'));
  const pairs = pairKeys(content);
  return pairs.length === 0 ? fail(failure('P12_NO_CERTIFICATE')) : ok(pairs);
}

function pickIdentity(pairs: readonly KeyPair[], now: Date): Result<SigningIdentity, Failure> {
  const judged = pairs.map((pair) => ({
    pair,
    defect: defectOf({ keyBits: rsaBitsOf(pair.privateKey), certificate: pair.certificate }, now),
  }));
  const usable = judged.filter(({ defect }) => defect === undefined).map(({ pair }) => pair);
  const [best] = usable.sort((a, b) => bySuitability(a.certificate, b.certificate));
  const organisasjonsnummer = best?.certificate.organisasjonsnummer;
  if (best === undefined || organisasjonsnummer === undefined) {
    return fail(nearestDefect(judged.flatMap(({ defect }) => defect ?? [])) ?? failure('P12_NO_CERTIFICATE'));
  }
  const x5c = best.chain.map(({ der }) => der.toString('base64'));
  return ok({ privateKey: best.privateKey, x5c, organisasjonsnummer, notAfter: best.certificate.notAfter });
}
