/**
 * Encryption at rest (architecture decision 3): AES-256-GCM under the store's data key.
 *
 * A sealed piece is `layout version (1 byte) | nonce (12) | ciphertext | tag (16)`. The context, a plain string such as
 * `draft/<id>/sheet-1`, is authenticated with it, so a piece that was moved to another place can't be read there.
 */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const LAYOUT_VERSION = 1;
/** Random nonces are safe up to 2^32 pieces under one key (NIST SP 800-38D, 8.3): far beyond what a person types. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** How much longer a sealed piece is than what it holds. */
export const SEAL_OVERHEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** `key` holds 32 bytes. `context` isn't secret and isn't stored; the same one is needed to read the piece. */
export function seal(key: KeyObject, context: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(context));
  const head = Buffer.concat([Buffer.of(LAYOUT_VERSION), nonce]);
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed, or undefined when the key, the context or any byte is not the one it was sealed with. */
export function unseal(key: KeyObject, context: string, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < SEAL_OVERHEAD_BYTES || sealed[0] !== LAYOUT_VERSION) return undefined;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  // The explicit tag length matters: without it Node accepts a tag cut down to 4 bytes, which can be guessed.
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associatedData(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES));
  try {
    decipher.final(); // Compares the tag; there are no bytes left to give in this mode.
    return plain;
  } catch {
    return undefined;
  }
}

function associatedData(context: string): Buffer {
  return Buffer.from(`sealed-${LAYOUT_VERSION}:${context}`, 'utf8');
}
