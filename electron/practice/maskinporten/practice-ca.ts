/**
 * The practice root, its issuing CA and the virksomhetssertifikater it hands out. All of it is made anew at every start and its keys live in
 * memory only: practice keys protect nothing, and no key of any kind shall lie on the user's disk because of a rehearsal.
 */
import { generateKeyPair, type KeyObject, type X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { SigningIdentity } from '../../access/signing-identity.ts';
import type { Clock } from '../../ports.ts';
import { type Issuer, issueCertificate, toForgeCertificate } from './certificate.ts';

/**
 * Real virksomhetssertifikater have 3072 bits (spec 7.1). 2048 is the least that Maskinporten takes, is made several times faster, and
 * these keys last for one run. Made in Node's thread pool, so the event loop goes on.
 */
const KEY_BITS = 2048;
const generateKeys = promisify(generateKeyPair);

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const LEAF_YEARS = 1;
const CA_YEARS = 20;

/** Iterations of the p12's key derivation, which forge runs in JavaScript on the event loop: few, since the file protects a practice key. */
const P12_ITERATIONS = 1000;

export interface PracticeIdentity {
  readonly identity: SigningIdentity;
  /** A PKCS#12 file with the key, its certificate and the issuing CA's, as a user would have got it from an issuer. */
  p12(passphrase: string): Buffer;
}

export interface PracticeCa {
  /** What the practice Maskinporten trusts. */
  readonly root: X509Certificate;
  /** The same identity for the same organisation for as long as the practice lasts. */
  identityFor(organisasjonsnummer: string): Promise<PracticeIdentity>;
}

export async function createPracticeCa(clock: Clock): Promise<PracticeCa> {
  const [rootKeys, issuingKeys] = await Promise.all([newKeys(), newKeys()]);
  const validity = (years: number) => {
    const now = clock.now().getTime();
    // An hour back, for clients whose clock is a little behind.
    return { notBefore: new Date(now - HOUR_MS), notAfter: new Date(now + years * YEAR_MS) };
  };
  const root = issueCertificate(
    { subject: { commonName: 'GENERALPRØVE Root CA' }, publicKey: rootKeys.publicKey, use: 'issue', ...validity(CA_YEARS) },
    { privateKey: rootKeys.privateKey },
  );
  const issuing: Issuer = {
    certificate: issueCertificate(
      { subject: { commonName: 'GENERALPRØVE Issuing CA' }, publicKey: issuingKeys.publicKey, use: 'issue', ...validity(CA_YEARS) },
      { certificate: root, privateKey: rootKeys.privateKey },
    ),
    privateKey: issuingKeys.privateKey,
  };

  const identities = new Map<string, Promise<PracticeIdentity>>();
  const makeIdentity = async (organisasjonsnummer: string): Promise<PracticeIdentity> => {
    const { publicKey, privateKey } = await newKeys();
    const leaf = issueCertificate(
      {
        subject: { commonName: `GENERALPRØVE ${organisasjonsnummer}`, organizationIdentifier: `NTRNO-${organisasjonsnummer}` },
        publicKey,
        use: 'sign',
        ...validity(LEAF_YEARS),
      },
      issuing,
    );
    const chain = [leaf, issuing.certificate];
    return {
      identity: {
        privateKey,
        x5c: chain.map((certificate) => certificate.raw.toString('base64')),
        organisasjonsnummer,
        notAfter: new Date(leaf.validTo),
      },
      p12: (passphrase) => p12(privateKey, chain, passphrase),
    };
  };

  return {
    root,
    identityFor(organisasjonsnummer) {
      const identity = identities.get(organisasjonsnummer) ?? makeIdentity(organisasjonsnummer);
      identities.set(organisasjonsnummer, identity);
      return identity;
    },
  };
}

function newKeys(): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  return generateKeys('rsa', { modulusLength: KEY_BITS });
}

function p12(privateKey: KeyObject, chain: readonly X509Certificate[], passphrase: string): Buffer {
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  // 3DES takes the passphrase as PKCS#12 says; forge's AES would take the letters of it that aren't ASCII in an encoding of its own.
  const options = { algorithm: '3des', count: P12_ITERATIONS, friendlyName: 'GENERALPRØVE' } as const;
  const structure = forge.pkcs12.toPkcs12Asn1(key, chain.map(toForgeCertificate), passphrase, options);
  return Buffer.from(forge.asn1.toDer(structure).getBytes(), 'binary');
}
