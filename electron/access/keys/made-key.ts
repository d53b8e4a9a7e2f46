/** A key that the app makes: registered on the client by its public part, so that no certificate has to be bought. Source: spec 1.3, 1.9. */
import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** As in today's virksomhetssertifikater (spec 7.1). Made in Node's thread pool, so the window goes on. */
const BITS = 3072;
const generate = promisify(generateKeyPair);

/** A registered key lives at most a year from when it was posted (spec 1.9, MP-121); counted from when it was made, which is never later. */
export function endOfMadeKey(addedAt: Date): Date {
  const end = new Date(addedAt);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end;
}

export async function makeKey(): Promise<KeyObject> {
  return (await generate('rsa', { modulusLength: BITS })).privateKey;
}

/** What Digdir's portal takes: an array, and in it the public key with just these members (spec 1.9). `spki` is DER. */
export function publicJwksOf(spki: Buffer, kid: string): string {
  const { kty, e, n } = createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'jwk' });
  return JSON.stringify([{ kty, e, use: 'sig', kid, alg: 'RS256', n }], null, 2);
}
