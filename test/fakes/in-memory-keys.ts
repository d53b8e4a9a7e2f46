/** Keys without disk, keychain or process: what an import would lead to, with a file that holds what a test says. */
import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../electron/ipc/run-call.ts';
import type { CertificateFacts, KeychainState, KeyEntry, KeyPairView, KeyStorage } from '../../shared/core/access/key.ts';
import { failure } from '../../shared/core/failure.ts';
import type { CallName } from '../../shared/ipc/contract.ts';
import { fail, ok } from '../../shared/result.ts';

type KeyCall = Extract<CallName, `keys.${string}`>;

export interface InMemoryKeys {
  /** What any picked file holds; its passphrase is `passord`. */
  readonly pairs?: readonly KeyPairView[];
  readonly keychain?: KeychainState;
}

export function signingCertificate(changes: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    commonName: 'Bygdelaget SA',
    organisation: 'BYGDELAGET SA',
    organisasjonsnummer: '310279617',
    chain: ['Bygdelaget SA', 'GENERALPRØVE Issuing CA'],
    chainState: 'no-root',
    issuer: 'GENERALPRØVE Issuing CA',
    issuedFor: 'practice',
    notBefore: '2025-01-20T10:00:00.000Z',
    notAfter: '2028-01-20T10:00:00.000Z',
    purpose: 'signing',
    fingerprint: 'a'.repeat(64),
    ...changes,
  };
}

export const SIGNING_PAIR: KeyPairView = {
  pairId: 'a'.repeat(64),
  certificate: signingCertificate(),
  keyBits: 3072,
  preselected: true,
  problem: null,
  warnings: [],
};

export function inMemoryKeys({ pairs = [SIGNING_PAIR], keychain = 'ready' }: InMemoryKeys, now: Date): Pick<Handlers, KeyCall> {
  let keys: KeyEntry[] = [];
  let use = { environment: 'practice', organisasjonsnummer: '' };
  const inspected = () => ok({ inspectionId: randomUUID(), pairs: [...pairs] });
  const add = (entry: Omit<KeyEntry, 'keyId' | 'addedAt'>) => {
    const others = keys.map((key) => (entry.inUse ? { ...key, inUse: false } : key));
    keys = [...others, { ...entry, keyId: randomUUID(), addedAt: now.toISOString() }];
    return ok(keys);
  };
  const refusal = (storage: KeyStorage) =>
    storage === 'keychain' && keychain !== 'ready' ? fail(failure(KEYCHAIN_CODES[keychain], {}, true)) : undefined;

  return {
    'keys.list': async () => ok(keys),
    'keys.keychain': async () => ok(keychain),
    'keys.pickFile': async () => ok({ ticket: randomUUID(), name: 'virksomhet.p12', bytes: 4_812 }),
    async 'keys.inspect'({ passphrase, environment, organisasjonsnummer }) {
      use = { environment, organisasjonsnummer };
      return passphrase === 'passord' ? inspected() : fail(failure('P12_WRONG_PASSPHRASE'));
    },
    async 'keys.inspectPractice'({ organisasjonsnummer }) {
      use = { environment: 'practice', organisasjonsnummer };
      return inspected();
    },
    async 'keys.import'({ pairId, storage }) {
      const pair = pairs.find((each) => each.pairId === pairId);
      if (pair === undefined) return fail(failure('P12_CHOOSE_AGAIN'));
      const { certificate, keyBits, problem, warnings } = pair;
      const facts = { certificate, keyBits, problem, warnings, notAfter: certificate.notAfter };
      return (
        refusal(storage) ?? add({ ...use, ...facts, kind: 'virksomhetssertifikat', storage, inUse: true, kid: null, publicJwks: null })
      );
    },
    'keys.forget': async () => ok({}),
    async 'keys.generate'(wanted) {
      const kid = randomUUID();
      const publicJwks = JSON.stringify([{ kty: 'RSA', e: 'AQAB', use: 'sig', kid, alg: 'RS256', n: 'x'.repeat(512) }], null, 2);
      const facts = {
        certificate: null,
        keyBits: 3072,
        problem: null,
        warnings: [],
        notAfter: '2027-01-23T13:02:00.000Z',
        kid,
        publicJwks,
      };
      return refusal('keychain') ?? add({ ...wanted, ...facts, kind: 'jwk', storage: 'keychain', inUse: keys.length === 0 });
    },
    async 'keys.use'({ keyId }) {
      keys = keys.map((key) => ({ ...key, inUse: key.keyId === keyId }));
      return ok(keys);
    },
    async 'keys.remove'({ keyId }) {
      keys = keys.filter((key) => key.keyId !== keyId);
      return ok(keys);
    },
    'keys.lend': async ({ passphrase }) => (passphrase === 'passord' ? ok({}) : fail(failure('P12_WRONG_PASSPHRASE'))),
  };
}

const KEYCHAIN_CODES = { absent: 'KEYCHAIN_ABSENT', locked: 'KEYCHAIN_LOCKED', denied: 'KEYCHAIN_DENIED' } as const;
