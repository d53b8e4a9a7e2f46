/**
 * PKCS#12 by node-forge: neither Node nor Electron has a function that gives the key out of such a file (spec 7.4).
 *
 * forge 1.4.3 falls short in four ways, which are made good for as long as one file is being opened (everything here is synchronous, so
 * nobody else ever sees the replaced functions):
 * - PBES2 wants the passphrase in UTF-8, but forge hands on the JS string as latin-1. It gets UTF-8 here, and the PKCS#12 key derivation,
 *   which rightly wants UTF-16, gets it decoded again.
 * - PBKDF2 runs in JavaScript, 80 times slower than Node's own.
 * - A file can ask for any number of iterations and thereby stop the program: they are capped.
 * - RC2 with 128 bits isn't known (with 40 bits it is).
 */
import { pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge';
import { MAX_FILE_BYTES } from './p12-limits.ts';

/** The private keys (PKCS#8) and certificates of a file, each as DER, in the file's order. */
export interface Pkcs12Content {
  readonly keys: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

export type Pkcs12Problem = 'wrong-passphrase' | 'too-large' | 'not-readable';

/** openssl's default is 2,048 and OWASP's advice 600,000; this takes Node about half a second. */
const MAX_PBKDF2_ITERATIONS = 2_000_000;
/** Runs in JavaScript. Files in use have 1 to 100,000; this takes about two seconds. */
const MAX_PKCS12_ITERATIONS = 300_000;

const RC2_128_OID = '1.2.840.113549.1.12.1.5';

/** Opens a PKCS#12 file (BER or DER; RC2, 3DES or PBES2; MAC by SHA-1 or SHA-2). `passphrase` may be empty and may hold any character. */
export function openPkcs12(bytes: Uint8Array, passphrase: string): Pkcs12Content | Pkcs12Problem {
  if (bytes.length > MAX_FILE_BYTES) return 'too-large';
  try {
    return withRepairedForge(() => {
      const pfx = forge.pkcs12.pkcs12FromAsn1(parse(bytes), true, utf8(passphrase));
      const bags = pfx.safeContents.flatMap((content) => content.safeBags);
      return { keys: bags.flatMap(keyOf), certificates: bags.flatMap(certificateOf) };
    });
  } catch (error) {
    // forge has no error codes; the message is the only sign that the file is fine and the passphrase isn't.
    const message = error instanceof Error ? error.message : '';
    return /MAC could not be verified|wrong password/i.test(message) ? 'wrong-passphrase' : 'not-readable';
  }
}

/** The UTF-8 bytes one per character, as forge wants them. Never throws, not even for half a surrogate pair. */
function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Strict: else forge fills up a file that was cut short, and the MAC then fails as if the passphrase were wrong. */
function parse(bytes: Uint8Array): forge.asn1.Asn1 {
  return forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('latin1')), true);
}

/** RSA keys come parsed, others as they stand in the file. */
function keyOf(bag: forge.pkcs12.Bag): Buffer[] {
  if (bag.type !== forge.pki.oids.pkcs8ShroudedKeyBag && bag.type !== forge.pki.oids.keyBag) return [];
  if (bag.key) return [toDer(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)))];
  return bag.asn1 ? [toDer(bag.asn1)] : [];
}

function certificateOf(bag: forge.pkcs12.Bag): Buffer[] {
  if (bag.type !== forge.pki.oids.certBag) return [];
  if (bag.cert) return [toDer(forge.pki.certificateToAsn1(bag.cert))];
  return bag.asn1 ? [toDer(bag.asn1)] : [];
}

function toDer(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}

/** The parts of forge that its type declarations leave out. */
interface ForgeDigest {
  readonly algorithm: string;
  start(): void;
}
type DeriveKey = (
  password: string,
  salt: forge.util.ByteStringBuffer,
  id: number,
  iterations: number,
  bytes: number,
  digest?: ForgeDigest,
) => forge.util.ByteStringBuffer;
interface ForgeCipher {
  start(iv: unknown, output?: unknown): void;
}
type GetCipher = (oid: string, parameters: forge.asn1.Asn1, password: string) => ForgeCipher;
interface ForgeInside {
  pki: { pbe: { generatePkcs12Key: DeriveKey; getCipher: GetCipher } };
  pkcs12: { generateKey: DeriveKey };
  pkcs5: { pbkdf2(password: string, salt: string, iterations: number, bytes: number, digest: ForgeDigest): string };
  rc2: { createDecryptionCipher(key: unknown, bits: number): ForgeCipher };
}

function withRepairedForge<T>(work: () => T): T {
  // The cast is the boundary to a library whose declarations don't cover what has to be replaced.
  const inside = forge as unknown as ForgeInside;
  const { pki, pkcs12, pkcs5 } = inside;
  const original = { derive: pki.pbe.generatePkcs12Key, getCipher: pki.pbe.getCipher, mac: pkcs12.generateKey, pbkdf2: pkcs5.pbkdf2 };
  const derive: DeriveKey = (password, salt, id, iterations, bytes, digest) => {
    capIterations(iterations, MAX_PKCS12_ITERATIONS);
    return original.derive(forge.util.decodeUtf8(password), salt, id, iterations, bytes, digest);
  };
  pki.pbe.generatePkcs12Key = derive;
  pkcs12.generateKey = derive;
  pki.pbe.getCipher = (oid, parameters, password) =>
    oid === RC2_128_OID ? rc2Cipher(inside, derive, parameters, password) : original.getCipher(oid, parameters, password);
  pkcs5.pbkdf2 = (password, salt, iterations, bytes, digest) => {
    capIterations(iterations, MAX_PBKDF2_ITERATIONS);
    const [secret, saltBytes] = [Buffer.from(password, 'latin1'), Buffer.from(salt, 'latin1')];
    return pbkdf2Sync(secret, saltBytes, iterations, bytes, digest.algorithm.replace('/', '-')).toString('latin1');
  };
  try {
    return work();
  } finally {
    pki.pbe.generatePkcs12Key = original.derive;
    pki.pbe.getCipher = original.getCipher;
    pkcs12.generateKey = original.mac;
    pkcs5.pbkdf2 = original.pbkdf2;
  }
}

/** pbeWithSHAAnd128BitRC2-CBC (RFC 7292 appendix C): `SEQUENCE { salt OCTET STRING, iterations INTEGER }`. */
function rc2Cipher(inside: ForgeInside, derive: DeriveKey, parameters: forge.asn1.Asn1, password: string): ForgeCipher {
  const [salt, iterations] = Array.isArray(parameters.value) ? parameters.value : [];
  if (typeof salt?.value !== 'string' || typeof iterations?.value !== 'string') throw new Error('RC2 parameters are not as they must be');
  const count = Number.parseInt(forge.util.bytesToHex(iterations.value), 16);
  const saltOf = (bytes: string) => forge.util.createBuffer(bytes);
  const cipher = inside.rc2.createDecryptionCipher(derive(password, saltOf(salt.value), 1, count, 16), 128);
  cipher.start(derive(password, saltOf(salt.value), 2, count, 8));
  return cipher;
}

function capIterations(iterations: number, most: number): void {
  if (!(iterations >= 1 && iterations <= most)) throw new Error('iteration count out of bounds');
}
