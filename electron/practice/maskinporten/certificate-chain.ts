/** Whether an `x5c` header leads to the practice root. Source: spec 1.3, RFC 7515 §4.1.6. */
import { X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** `malformed`: not an array of base64 certificates, leaf first. `expired`: outside its validity now. `untrusted`: doesn't lead to the root. */
export type ChainFailure = 'malformed' | 'expired' | 'untrusted';

const MAX_CERTIFICATES = 5;
/** base64, not base64url: the one place in a JWT that wants the plain alphabet. */
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The leaf, once every certificate up to the root is valid now and signed by the one above. The root itself may be sent along. */
export function verifyChain(x5c: unknown, root: X509Certificate, now: Date): Result<X509Certificate, ChainFailure> {
  const chain = readCertificates(x5c);
  const leaf = chain?.[0];
  if (chain === undefined || leaf === undefined) return fail('malformed');
  if (chain.at(-1)?.raw.equals(root.raw)) chain.pop();
  if (leaf.ca || chain.length === 0) return fail('untrusted');

  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1] ?? root;
    if (!issuer.ca || !certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey)) return fail('untrusted');
  }
  const valid = [...chain, root].every((certificate) => new Date(certificate.validFrom) <= now && now <= new Date(certificate.validTo));
  return valid ? ok(leaf) : fail('expired');
}

function readCertificates(x5c: unknown): X509Certificate[] | undefined {
  if (!Array.isArray(x5c) || x5c.length > MAX_CERTIFICATES) return undefined;
  const certificates: X509Certificate[] = [];
  for (const entry of x5c) {
    const certificate = typeof entry === 'string' && BASE64.test(entry) ? readCertificate(Buffer.from(entry, 'base64')) : undefined;
    if (certificate === undefined) return undefined;
    certificates.push(certificate);
  }
  return certificates;
}

function readCertificate(der: Buffer): X509Certificate | undefined {
  try {
    const certificate = new X509Certificate(der);
    // Node would read PEM and trailing bytes too.
    return certificate.raw.equals(der) ? certificate : undefined;
  } catch {
    return undefined;
  }
}
