/** From what the register keeps of a key to what everybody may see of it. */
import { createPublicKey } from 'node:crypto';
import type { KeyEntry } from '../../../shared/core/access/key.ts';
import { failure } from '../../../shared/core/failure.ts';
import { type Certificate, readCertificate } from '../p12/certificate.ts';
import { rsaBitsOf } from '../p12/key-pairs.ts';
import { expiryWarning, factsOf, judgeCertificate } from './judge-key.ts';
import type { RegisteredKey } from './key-register.ts';
import { endOfMadeKey, publicJwksOf } from './made-key.ts';

/** Undefined when its certificates can't be read, which only somebody who changed the file can have brought about. */
export function entryOf(key: RegisteredKey, now: Date): KeyEntry | undefined {
  const { keyId, kind, environment, organisasjonsnummer, storage, inUse, addedAt } = key;
  const spki = Buffer.from(key.publicKey, 'base64');
  const keyBits = rsaBitsOf(createPublicKey({ key: spki, format: 'der', type: 'spki' }));
  const common = { keyId, kind, environment, organisasjonsnummer, storage, inUse, addedAt, keyBits };
  if (key.kind === 'jwk') {
    const end = endOfMadeKey(new Date(addedAt));
    return {
      ...common,
      notAfter: end.toISOString(),
      kid: key.kid,
      publicJwks: publicJwksOf(spki, key.kid),
      certificate: null,
      problem: end < now ? failure('KEY_TOO_OLD', { notAfter: end.toISOString() }) : null,
      warnings: expiryWarning(end, now),
    };
  }
  const chain = readChain(key.x5c);
  if (chain === undefined) return undefined;
  const facts = factsOf(chain);
  return {
    ...common,
    notAfter: facts.notAfter,
    kid: null,
    publicJwks: null,
    certificate: facts,
    ...judgeCertificate(chain[0], facts, keyBits, { environment, organisasjonsnummer }, now),
  };
}

function readChain(x5c: readonly string[]): [Certificate, ...Certificate[]] | undefined {
  const [holder, ...issuers] = x5c.flatMap((base64) => readCertificate(Buffer.from(base64, 'base64')) ?? []);
  return holder === undefined ? undefined : [holder, ...issuers];
}
