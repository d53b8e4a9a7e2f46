/**
 * Private keys in the OS keychain. A Windows credential holds 2,560 bytes and an RSA-4096 key is longer, so a key lies in several entries:
 *
 *     key-<id>-0, key-<id>-1 …   PKCS#8 as base64, at most 2,000 bytes each
 *     key-<id>                   the manifest, written last: how many parts there are, and the hash of the whole
 *
 * An id is used for one key only and never written twice: a key that takes another's place has an id of its own, and the register
 * (key-register.ts) decides which one counts. A keychain can't be asked what is in it (docs/decisions, no. 2); so the number of parts has
 * a limit, and `remove` asks for each of them.
 */
import type { KeyObject } from 'node:crypto';
import { jsonOf } from '../../../shared/json.ts';
import { z } from '../../../shared/zod.ts';
import { sha256 } from '../../files/sha256.ts';
import { type Secrets, SecretsUnavailable } from '../../ports.ts';
import { readPrivateKey } from '../p12/key-pairs.ts';

const MAX_PART_BYTES = 2_000;
/** 16,000 characters of base64: room for RSA keys of 16,384 bits. */
const MAX_PARTS = 8;

const manifestSchema = z.strictObject({
  version: z.literal(1),
  parts: z.int().min(1).max(MAX_PARTS),
  /** SHA-256 of the base64 text, lower-case hex. */
  sha256: z.string(),
});
type Manifest = z.infer<typeof manifestSchema>;

/** Each call rejects with `SecretsUnavailable` where the keychain can't be used. */
export interface KeychainKeys {
  /** Resolves only after the whole key was read back from the keychain. Cut short, it leaves parts that `remove` takes away. */
  put(keyId: string, privateKey: KeyObject): Promise<void>;
  /** `missing`: there is none. `damaged`: there is something, but not the key that was kept. */
  get(keyId: string): Promise<KeyObject | 'missing' | 'damaged'>;
  /** Leaves nothing of it. May be called for what isn't there, and again after it was cut short. */
  remove(keyId: string): Promise<void>;
}

export function keychainKeys(secrets: Secrets): KeychainKeys {
  const manifestOf = (keyId: string) => `key-${keyId}`;
  const partOf = (keyId: string, part: number) => `key-${keyId}-${part}`;

  async function readBack(keyId: string): Promise<string | 'missing' | undefined> {
    const text = await secrets.get(manifestOf(keyId));
    if (text === null) return 'missing';
    const manifest = parseManifest(text);
    if (manifest === undefined) return undefined;
    let whole = '';
    for (let part = 0; part < manifest.parts; part++) whole += (await secrets.get(partOf(keyId, part))) ?? '';
    return sha256(whole) === manifest.sha256 ? whole : undefined;
  }

  return {
    async put(keyId, privateKey) {
      const secret = exportKey(privateKey);
      const parts = splitInto(secret, MAX_PART_BYTES);
      if (parts.length > MAX_PARTS) throw new RangeError('the key is longer than any that signs');
      for (const [index, part] of parts.entries()) await secrets.set(partOf(keyId, index), part);
      const manifest: Manifest = { version: 1, parts: parts.length, sha256: sha256(secret) };
      await secrets.set(manifestOf(keyId), JSON.stringify(manifest));
      if ((await readBack(keyId)) !== secret) throw new SecretsUnavailable('the keychain did not keep the key');
    },
    async get(keyId) {
      const secret = await readBack(keyId);
      if (secret === 'missing') return secret;
      return (secret !== undefined && importKey(secret)) || 'damaged';
    },
    async remove(keyId) {
      for (let part = 0; part < MAX_PARTS; part++) await secrets.remove(partOf(keyId, part));
      // Last: a removal that was cut short is then still seen as a key of which parts are gone, not as none at all.
      await secrets.remove(manifestOf(keyId));
    },
  };
}

function parseManifest(text: string): Manifest | undefined {
  return manifestSchema.safeParse(jsonOf(text)).data;
}

/** Base64, because a keychain entry ends at the first zero byte. The buffer is wiped; a text can't be, and goes with the garbage. */
function exportKey(privateKey: KeyObject): string {
  const der = privateKey.export({ type: 'pkcs8', format: 'der' });
  const text = der.toString('base64');
  der.fill(0);
  return text;
}

function importKey(base64: string): KeyObject | undefined {
  const der = Buffer.from(base64, 'base64');
  const key = readPrivateKey(der);
  der.fill(0);
  return key;
}

function splitInto(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, part) => text.slice(part * length, (part + 1) * length));
}
