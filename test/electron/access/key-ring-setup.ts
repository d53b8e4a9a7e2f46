/** A ring of keys over a keychain in memory, and files with keys for it. */
import { generateKeyPairSync, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { join } from 'node:path';
import { type KeyRing, makeKeyRing } from '../../../electron/access/key-ring.ts';
import type { Pkcs12Content, Pkcs12Problem } from '../../../electron/access/p12/forge-pkcs12.ts';
import { issueCertificate } from '../../../electron/practice/maskinporten/certificate.ts';
import type { KeyStorage } from '../../../shared/core/access/key.ts';
import type { Result } from '../../../shared/result.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { MemorySecrets } from './keychain/memory-secrets.ts';

export const ORG = '310279617';
export const NOW = new Date('2026-01-20T10:00:00Z');
export const DAY = 86_400_000;
export const FILE = Buffer.from('p12');

/** Key makers' work is slow: the same few keys serve every test. */
const KEYS = Array.from({ length: 3 }, () => generateKeyPairSync('rsa', { modulusLength: 2048 }));

export const keyAt = (n: number) => KEYS[n % KEYS.length] ?? generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What a file holds: a key and its certificate by an issuer that nobody knows. */
export function fileWith(n: number, { days = 400, organisasjonsnummer = ORG } = {}): Pkcs12Content {
  const { privateKey, publicKey } = keyAt(n);
  const issuer = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const validity = { notBefore: new Date(NOW.getTime() - DAY), notAfter: new Date(NOW.getTime() + days * DAY) };
  const root = issueCertificate(
    { subject: { commonName: 'Ukjent CA' }, publicKey: issuer.publicKey, use: 'issue', ...validity },
    { privateKey: issuer.privateKey },
  );
  const holder = issueCertificate(
    {
      subject: { commonName: 'Bygdelaget SA', organizationIdentifier: `NTRNO-${organisasjonsnummer}` },
      publicKey,
      use: 'sign',
      ...validity,
    },
    { certificate: root, privateKey: issuer.privateKey },
  );
  return { keys: [privateKey.export({ type: 'pkcs8', format: 'der' })], certificates: [holder.raw, root.raw] };
}

export const ONE = fileWith(0);
export const RENEWED = fileWith(1);

export async function newRing({
  secrets = new MemorySecrets(),
  file = ONE,
  folder,
}: {
  readonly secrets?: MemorySecrets;
  readonly file?: Pkcs12Content;
  readonly folder?: string;
} = {}) {
  const path = join(folder ?? (await tempFolder()), 'keys.json');
  const state: { now: Date; file: Pkcs12Content | Pkcs12Problem | 'stopped' } = { now: NOW, file };
  const ring = makeKeyRing({ path, secrets, openP12: async () => state.file, clock: { now: () => state.now }, newUuid: randomUUID });
  return { ring, secrets, path, state };
}

export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

export async function importInto(ring: KeyRing, storage: KeyStorage = 'keychain'): Promise<Result<string, { code: string }>> {
  const { inspectionId, pairs } = value(await ring.inspectP12(FILE, 'passord', { environment: 'test', organisasjonsnummer: ORG }));
  return ring.importP12(inspectionId, pairs[0]?.pairId ?? '', storage);
}

export async function signs(ring: KeyRing, keyId: string, publicKey: KeyObject): Promise<boolean> {
  const { privateKey } = value(await ring.signer(keyId));
  return verify('sha256', Buffer.from('x'), publicKey, sign('sha256', Buffer.from('x'), privateKey));
}

export const ids = async (ring: KeyRing) => value(await ring.list()).map(({ keyId }) => keyId);
