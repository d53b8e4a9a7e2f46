/** Who signed a grant: header, certificate chain and signature of the JWT. Source: spec 1.3. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader } from 'jose';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { organisasjonsnummerOf } from './certificate.ts';
import { type ChainFailure, verifyChain } from './certificate-chain.ts';
import type { PracticeClients } from './clients.ts';
import { type MpCode, mpError, type OauthError, oauthError } from './oauth-error.ts';

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const LEAST_KEY_BITS = 2048;

const CHAIN_CODES: Record<ChainFailure, MpCode> = { malformed: 'MP-123', expired: 'MP-124', untrusted: 'MP-120' };

export interface SignedGrant {
  readonly payload: Uint8Array;
  /** The organisation that the certificate stands for, or whose client the key is registered on. */
  readonly organisasjonsnummer: string;
  /** The client that the key is registered on; undefined when a certificate was sent along. */
  readonly keyOfClient: string | undefined;
}

export interface Trust {
  /** This start's root and those of earlier ones. */
  readonly roots: readonly X509Certificate[];
  readonly clients: Pick<PracticeClients, 'keyOf'>;
}

export async function verifySignature(assertion: string, trust: Trust, now: Date): Promise<Result<SignedGrant, OauthError>> {
  const header = readHeader(assertion);
  if (header === undefined) return fail(mpError('MP-011'));
  if (!ALGORITHMS.includes(header.alg ?? '')) return fail(mpError('MP-124'));
  if (header.x5c !== undefined && header.kid !== undefined)
    return fail(oauthError('invalid_request', 'Invalid assertion: either x5c or kid'));
  const signer = header.kid === undefined ? ofCertificate(header.x5c, trust.roots, now) : ofKey(header.kid, trust.clients);
  if (!signer.ok) return signer;
  const { publicKey, ...who } = signer.value;
  try {
    const { payload } = await compactVerify(assertion, publicKey, { algorithms: ALGORITHMS });
    return ok({ payload, ...who });
  } catch {
    return fail(mpError('MP-124'));
  }
}

type Signer = Omit<SignedGrant, 'payload'> & { readonly publicKey: KeyObject };

function ofCertificate(x5c: unknown, roots: readonly X509Certificate[], now: Date): Result<Signer, OauthError> {
  const [first, ...more] = roots.map((root) => verifyChain(x5c, root, now));
  const chain = [first, ...more].find((one) => one?.ok) ?? first;
  if (chain === undefined || !chain.ok) return fail(mpError(CHAIN_CODES[chain?.failure ?? 'untrusted']));
  const { publicKey } = chain.value;
  const usable = publicKey.asymmetricKeyType === 'rsa' && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_KEY_BITS;
  const organisasjonsnummer = usable ? organisasjonsnummerOf(chain.value) : undefined;
  if (organisasjonsnummer === undefined) return fail(mpError('MP-120'));
  return ok({ publicKey, organisasjonsnummer, keyOfClient: undefined });
}

function ofKey(kid: unknown, clients: Trust['clients']): Result<Signer, OauthError> {
  const key = typeof kid === 'string' ? clients.keyOf(kid) : undefined;
  if (key === undefined) return fail(mpError('MP-124'));
  if (key.isExpired) return fail(mpError('MP-121'));
  return ok({ publicKey: key.publicKey, organisasjonsnummer: key.organisasjonsnummer, keyOfClient: key.clientId });
}

function readHeader(assertion: string): ReturnType<typeof decodeProtectedHeader> | undefined {
  try {
    return decodeProtectedHeader(assertion);
  } catch {
    return undefined;
  }
}
