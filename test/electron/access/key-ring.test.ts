import { createPublicKey, randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type KeyRing, makeKeyRing } from '../../../electron/access/key-ring.ts';
import type { Pkcs12Content } from '../../../electron/access/p12/forge-pkcs12.ts';
import type { KeyPairView } from '../../../shared/core/access/key.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { DAY, FILE, fileWith, ids, importInto, keyAt, NOW, newRing, ONE, ORG, RENEWED, signs, value } from './key-ring-setup.ts';

const inUse = async (ring: KeyRing) =>
  value(await ring.list())
    .filter((key) => key.inUse)
    .map(({ keyId }) => keyId);

describe('a certificate that is imported', () => {
  it('signs with its own chain, from a ring that was opened anew', async () => {
    const { ring, secrets, path } = await newRing();
    const keyId = value(await importInto(ring));
    const again = makeKeyRing({ path, secrets, openP12: async () => 'stopped', clock: { now: () => NOW }, newUuid: randomUUID });
    const signer = value(await again.signer(keyId));
    expect(signer.kid).toBeUndefined();
    expect(signer.x5c).toEqual(ONE.certificates.map((der) => Buffer.from(der).toString('base64')));
    expect(await signs(again, keyId, keyAt(0).publicKey)).toBe(true);
    expect(value(await again.list())).toMatchObject([
      {
        keyId,
        kind: 'virksomhetssertifikat',
        environment: 'test',
        organisasjonsnummer: ORG,
        inUse: true,
        keyBits: 2048,
        kid: null,
        problem: null,
      },
    ]);
  });

  it('is in entries that Windows can hold, with nothing secret in the file', async () => {
    const { ring, secrets, path } = await newRing();
    await importInto(ring);
    for (const secret of secrets.entries.values()) expect(Buffer.byteLength(secret)).toBeLessThanOrEqual(2_000);
    const pkcs8 = keyAt(0).privateKey.export({ type: 'pkcs8', format: 'der' });
    expect([...secrets.entries.values()].join('')).toContain(pkcs8.toString('base64').slice(0, 60));
    expect(await readFile(path, 'utf8')).not.toContain(pkcs8.toString('base64').slice(40, 100));
  });

  it('takes the place of the same one imported before, of which nothing stays', async () => {
    const { ring, secrets } = await newRing();
    const first = value(await importInto(ring));
    const entries = secrets.entries.size;
    const second = value(await importInto(ring));
    expect(await ids(ring)).toEqual([second]);
    expect(secrets.entries.size).toBe(entries);
    expect([...secrets.entries.keys()].some((account) => account.includes(first))).toBe(false);
  });

  it('leaves a renewed one beside the old one, and is the one in use', async () => {
    const { ring, state } = await newRing();
    const old = value(await importInto(ring));
    state.file = RENEWED;
    const renewed = value(await importInto(ring));
    expect(await ids(ring)).toEqual([old, renewed]);
    expect(await inUse(ring)).toEqual([renewed]);
    value(await ring.use(old));
    expect(await inUse(ring)).toEqual([old]);
    expect(value(await ring.inUse('test', ORG))?.keyId).toBe(old);
    expect(value(await ring.inUse('production', ORG))).toBeUndefined();
  });

  it('is gone without a trace when it is removed', async () => {
    const { ring, secrets, path } = await newRing();
    const keyId = value(await importInto(ring));
    value(await ring.remove(keyId));
    expect(secrets.entries.size).toBe(0);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ version: 1, keys: [], leftovers: [] });
    expect(await ring.signer(keyId)).toMatchObject({ failure: { code: 'KEY_NOT_FOUND' } });
  });

  it('stops signing when it has run out', async () => {
    const { ring, state } = await newRing();
    const keyId = value(await importInto(ring));
    state.now = new Date(NOW.getTime() + 401 * DAY);
    expect(await ring.signer(keyId)).toMatchObject({ failure: { code: 'CERTIFICATE_EXPIRED' } });
    expect(value(await ring.list())).toMatchObject([{ problem: { code: 'CERTIFICATE_EXPIRED' }, warnings: [{ kind: 'issuer-unknown' }] }]);
  });

  it('can be taken once, and not after the file was put away', async () => {
    const { ring } = await newRing();
    const { inspectionId, pairs } = value(await ring.inspectP12(FILE, 'p', { environment: 'test', organisasjonsnummer: null }));
    const pairId = pairs[0]?.pairId ?? '';
    expect(await ring.importP12(inspectionId, 'another', 'keychain')).toMatchObject({ failure: { code: 'P12_CHOOSE_AGAIN' } });
    ring.forgetInspection(inspectionId);
    expect(await ring.importP12(inspectionId, pairId, 'keychain')).toMatchObject({ failure: { code: 'P12_CHOOSE_AGAIN' } });
  });
});

describe('a key that the app makes', () => {
  it('has 3072 bits, a kid, and a public part with nothing secret in it', async () => {
    const { ring } = await newRing();
    const keyId = value(await ring.generate({ environment: 'production', organisasjonsnummer: ORG }));
    const [entry] = value(await ring.list());
    expect(entry).toMatchObject({
      keyId,
      kind: 'jwk',
      keyBits: 3072,
      inUse: true,
      certificate: null,
      notAfter: '2027-01-20T10:00:00.000Z',
    });
    const [jwk, ...more] = JSON.parse(entry?.publicJwks ?? '');
    expect(more).toEqual([]);
    expect(Object.keys(jwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(jwk).toMatchObject({ kty: 'RSA', e: 'AQAB', use: 'sig', alg: 'RS256', kid: entry?.kid });
    expect(await signs(ring, keyId, createPublicKey({ key: jwk, format: 'jwk' }))).toBe(true);
    const signer = value(await ring.signer(keyId));
    expect([signer.kid, signer.x5c]).toEqual([entry?.kid, undefined]);
  });

  it('waits beside the one it shall take over from, until it is registered; both sign meanwhile', async () => {
    const { ring, state } = await newRing();
    const use = { environment: 'production', organisasjonsnummer: ORG };
    const old = value(await ring.generate(use));
    state.now = new Date(NOW.getTime() + 340 * DAY);
    expect(value(await ring.list())[0]?.warnings).toEqual([{ kind: 'expires-soon', days: 25, level: 30 }]);
    const next = value(await ring.generate(use));
    expect(await inUse(ring)).toEqual([old]);
    expect([(await ring.signer(old)).ok, (await ring.signer(next)).ok]).toEqual([true, true]);
    value(await ring.use(next));
    value(await ring.remove(old));
    expect([await ids(ring), await inUse(ring)]).toEqual([[next], [next]]);
  });

  it('older than a year is said to be too old, and tried all the same: it may have been registered later', async () => {
    const { ring, state } = await newRing();
    const keyId = value(await ring.generate({ environment: 'production', organisasjonsnummer: ORG }));
    state.now = new Date(NOW.getTime() + 366 * DAY);
    expect(value(await ring.list())).toMatchObject([{ problem: { code: 'KEY_TOO_OLD' } }]);
    expect((await ring.signer(keyId)).ok).toBe(true);
  });
});

describe('a key that is not kept', () => {
  it('is asked for, signs while it is lent, and is in no keychain and no file', async () => {
    const { ring, secrets, path, state } = await newRing();
    secrets.state = 'absent';
    const keyId = value(await importInto(ring, 'file'));
    expect(secrets.entries.size).toBe(0);
    expect(await readFile(path, 'utf8')).not.toMatch(/leftovers": \[\s*"/);
    expect(await signs(ring, keyId, keyAt(0).publicKey)).toBe(true);
    ring.close();
    expect(await ring.signer(keyId)).toEqual({ ok: false, failure: { code: 'KEY_FILE_NEEDED', data: { keyId }, retryable: false } });
    state.file = 'wrong-passphrase';
    expect(await ring.lend(keyId, FILE, 'feil')).toMatchObject({ failure: { code: 'P12_WRONG_PASSPHRASE' } });
    state.file = RENEWED;
    expect(await ring.lend(keyId, FILE, 'p')).toMatchObject({ failure: { code: 'P12_OTHER_KEY' } });
    state.file = ONE;
    value(await ring.lend(keyId, FILE, 'p'));
    expect(await signs(ring, keyId, keyAt(0).publicKey)).toBe(true);
    ring.close();
    expect(await ring.signer(keyId)).toMatchObject({ failure: { code: 'KEY_FILE_NEEDED' } });
    value(await ring.remove(keyId));
    expect(await ids(ring)).toEqual([]);
  });

  it('takes the place of a kept one, which leaves the keychain', async () => {
    const { ring, secrets } = await newRing();
    await importInto(ring, 'keychain');
    const keyId = value(await importInto(ring, 'file'));
    expect([await ids(ring), secrets.entries.size]).toEqual([[keyId], 0]);
  });
});

it('a register that can not be read is kept under another name, and one from a newer version is left alone', async () => {
  const folder = await tempFolder();
  const { ring, path } = await newRing({ folder });
  await writeFile(path, '{"version":2}');
  expect(await ring.list()).toMatchObject({ failure: { code: 'STORE_NEWER_VERSION' } });
  expect(await importInto(ring)).toMatchObject({ failure: { code: 'STORE_NEWER_VERSION' } });
  await writeFile(path, '{"version":1,');
  expect(await ids(ring)).toEqual([]);
  expect((await readdir(folder)).some((name) => name.startsWith('keys.json.unreadable-'))).toBe(true);
});

describe('what is wrong with a pair is said when the file is opened', () => {
  const pairOf = async (file: Pkcs12Content, environment: string): Promise<KeyPairView | undefined> => {
    const { ring } = await newRing({ file });
    return value(await ring.inspectP12(FILE, 'p', { environment, organisasjonsnummer: ORG })).pairs[0];
  };

  it('another organisation', async () => {
    expect(await pairOf(fileWith(2, { organisasjonsnummer: '311093363' }), 'test')).toMatchObject({
      preselected: false,
      problem: { code: 'CERTIFICATE_OTHER_ORGANISATION', data: { organisasjonsnummer: '311093363', expected: ORG } },
    });
  });

  it.each([
    [59, 60],
    [30, 30],
    [6, 7],
  ])('%i days left', async (days, level) => {
    const pair = await pairOf(fileWith(2, { days }), 'egen');
    expect(pair).toMatchObject({ preselected: true, problem: null, warnings: [{ kind: 'expires-soon', days, level }] });
  });

  it('the pair that can be used stands before the one that can’t, whatever the file’s order, and is the one that is taken', async () => {
    const [spoilt, good] = [fileWith(1, { organisasjonsnummer: '311093363' }), fileWith(2)];
    const file = { keys: [...spoilt.keys, ...good.keys], certificates: [...spoilt.certificates, ...good.certificates] };
    const { ring } = await newRing({ file });
    const { inspectionId, pairs } = value(await ring.inspectP12(FILE, 'p', { environment: 'test', organisasjonsnummer: ORG }));
    expect(pairs.map(({ preselected, problem }) => [preselected, problem?.code])).toEqual([
      [true, undefined],
      [false, 'CERTIFICATE_OTHER_ORGANISATION'],
    ]);
    const keyId = value(await ring.importP12(inspectionId, pairs[0]?.pairId ?? '', 'keychain'));
    const { privateKey } = value(await ring.signer(keyId));
    expect(createPublicKey(privateKey).equals(keyAt(2).publicKey)).toBe(true);
  });
});
