/** Who signed a grant: header, certificate chain and signature of the JWT. Source: spec 1.3. */
import type { X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader } from 'jose';
import { fail, ok, type Result } from '../../shared/result.ts';
import { organisasjonsnummerOf } from './certificate.ts';
import { type ChainFailure, verifyChain } from './certificate-chain.ts';
import { type MpCode, mpError, type OauthError, oauthError } from './oauth-error.ts';

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const LEAST_KEY_BITS = 2048;

const CHAIN_CODES: Record<ChainFailure, MpCode> = { malformed: 'MP-123', expired: 'MP-124', untrusted: 'MP-120' };

export interface SignedGrant {
  readonly payload: Uint8Array;
  /** The organisation that the certificate stands for. */
  readonly organisasjonsnummer: string;
}

export async function verifySignature(assertion: string, root: X509Certificate, now: Date): Promise<Result<SignedGrant, OauthError>> {
  const header = readHeader(assertion);
  if (header === undefined) return fail(mpError('MP-011'));
  if (!ALGORITHMS.includes(header.alg ?? '')) return fail(mpError('MP-124'));
  if (header.x5c !== undefined && header.kid !== undefined)
    return fail(oauthError('invalid_request', 'Invalid assertion: either x5c or kid'));
  const chain = verifyChain(header.x5c, root, now);
  if (!chain.ok) return fail(mpError(CHAIN_CODES[chain.failure]));

  const { publicKey } = chain.value;
  const usable = publicKey.asymmetricKeyType === 'rsa' && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_KEY_BITS;
  const organisasjonsnummer = usable ? organisasjonsnummerOf(chain.value) : undefined;
  if (organisasjonsnummer === undefined) return fail(mpError('MP-120'));
  try {
    const { payload } = await compactVerify(assertion, publicKey, { algorithms: ALGORITHMS });
    return ok({ payload, organisasjonsnummer });
  } catch {
    return fail(mpError('MP-124'));
  }
}

function readHeader(assertion: string): ReturnType<typeof decodeProtectedHeader> | undefined {
  try {
    return decodeProtectedHeader(assertion);
  } catch {
    return undefined;
  }
}
