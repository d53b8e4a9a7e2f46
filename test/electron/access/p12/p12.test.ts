import { createPublicKey, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readP12 } from '../../../../electron/access/p12/p12.ts';
import { hasOpenssl, type MadeCertificate, mergeP12, OpensslWorkshop } from './openssl.ts';

const NOW = { now: () => new Date() };
const IN_A_YEAR = { now: () => new Date(Date.now() + 365 * 86_400_000) };
const YESTERDAY = { now: () => new Date(Date.now() - 86_400_000) };
const ORG = '310279617';
const SEID_2 = `/C=NO/O=Samvirket Sør/organizationIdentifier=NTRNO-${ORG}/CN=Samvirket Sør`;

describe('a file that is not PKCS#12', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'P12_NOT_READABLE'],
    ['text', Buffer.from('-----BEGIN CERTIFICATE-----'), 'P12_NOT_READABLE'],
    ['a sequence of nothing', Buffer.of(0x30, 0x00), 'P12_NOT_READABLE'],
    ['larger than any real one', Buffer.alloc(1_000_001, 0x30), 'P12_TOO_LARGE'],
  ])('%s', (_name, bytes, code) => {
    expect(readP12(bytes, 'x', NOW)).toMatchObject({ ok: false, failure: { code } });
  });
});

describe.skipIf(!hasOpenssl())('PKCS#12 files by openssl', () => {
  const workshop = new OpensslWorkshop();
  let root: MadeCertificate;
  let issuing: MadeCertificate;
  let signing: MadeCertificate;
  let authentication: MadeCertificate;

  beforeAll(() => {
    const ca = 'critical, keyCertSign, cRLSign';
    root = workshop.certificate({ subject: '/C=NO/O=Prøve/CN=Root', keyUsage: ca });
    issuing = workshop.certificate({ subject: '/C=NO/O=Prøve/CN=Issuing', keyUsage: ca, issuer: root });
    signing = workshop.certificate({ subject: SEID_2, keyUsage: 'critical, nonRepudiation', issuer: issuing });
    authentication = workshop.certificate({ subject: SEID_2, keyUsage: 'critical, digitalSignature, keyEncipherment', issuer: issuing });
  });
  afterAll(() => workshop.close());

  const base64 = (...made: MadeCertificate[]) => made.map(({ der }) => der.toString('base64'));

  it.each([
    ['modern: AES-256, PBKDF2, SHA-256 MAC', 'passord', []],
    ['legacy: RC2-40 and 3DES, SHA-1 MAC', 'passord', ['-legacy']],
    ['RC2-128', 'passord', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-RC2-128']],
    ['3DES throughout', 'passord', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
    ['AES-128 with a SHA-512 MAC', 'passord', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']],
    ['modern, æøå', 'blåbærgrøt på høysåte', []],
    ['legacy, æøå', 'blåbærgrøt på høysåte', ['-legacy']],
    ['modern, outside the first Unicode plane', 'nøkkel 🔑', []],
    ['modern, empty passphrase', '', []],
    ['legacy, empty passphrase', '', ['-legacy']],
    ['certificates in the clear', 'passord', ['-certpbe', 'NONE']],
    ['no MAC', 'passord', ['-nomac']],
  ])('%s', (_name, passphrase, options) => {
    const read = readP12(workshop.p12(signing, [root, issuing], passphrase, options), passphrase, NOW);
    if (!read.ok) throw new Error(read.failure.code);
    const { privateKey, x5c, organisasjonsnummer, notAfter } = read.value;
    expect(x5c).toEqual(base64(signing, issuing, root));
    expect(organisasjonsnummer).toBe(ORG);
    const certificate = new X509Certificate(signing.der);
    expect(certificate.checkPrivateKey(privateKey)).toBe(true);
    expect(notAfter).toEqual(new Date(certificate.validTo));
  });

  it('BER with lengths left open, as Windows and older programs write', () => {
    const der = workshop.p12(signing, [issuing], 'passord');
    // 0x30, 0x82 and two bytes of length: the outermost SEQUENCE of any file of this size.
    const ber = Buffer.concat([Buffer.of(0x30, 0x80), der.subarray(4), Buffer.of(0, 0)]);
    expect(readP12(ber, 'passord', NOW)).toMatchObject({ ok: true, value: { organisasjonsnummer: ORG } });
  });

  it('opens 600,000 iterations by Node’s own PBKDF2, in far less than the ten seconds it takes in JavaScript', () => {
    const file = workshop.p12(signing, [], 'passord', ['-iter', '600000', '-maciter', '-macalg', 'sha256', '-nomac']);
    const before = process.cpuUsage();
    expect(readP12(file, 'passord', NOW).ok).toBe(true);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  it('refuses a file that asks for more iterations than anyone should wait for', () => {
    const slow = workshop.p12(signing, [], 'passord', ['-iter', '2000001', '-nomac']);
    expect(readP12(slow, 'passord', NOW)).toMatchObject({ failure: { code: 'P12_NOT_READABLE' } });
  });

  it.each([
    ['modern', []],
    ['legacy', ['-legacy']],
  ])('tells a wrong passphrase from a broken file: %s', (_name, options) => {
    const file = workshop.p12(signing, [], 'blåbær', options);
    for (const wrong of ['blabar', '', 'blåbær ', '\ud800']) {
      expect(readP12(file, wrong, NOW)).toMatchObject({ ok: false, failure: { code: 'P12_WRONG_PASSPHRASE', data: {} } });
    }
    expect(readP12(file.subarray(0, -100), 'blåbær', NOW)).toMatchObject({ failure: { code: 'P12_NOT_READABLE' } });
  });

  it('leaves forge as it was for everyone else in the process', () => {
    const password = forge.pki.encryptRsaPrivateKey(forge.pki.privateKeyFromPem(pemOf(signing)), 'blåbær');
    readP12(workshop.p12(signing, [], 'x'), 'wrong', NOW);
    expect(forge.pki.decryptRsaPrivateKey(password, 'blåbær')).not.toBeNull();
  });

  it('takes the signing pair of a set, whichever comes first', () => {
    const files = [workshop.p12(authentication, [issuing], 'p'), workshop.p12(signing, [root], 'p')];
    for (const order of [files, [...files].reverse()]) {
      const read = readP12(mergeP12(order), 'p', NOW);
      expect(read.ok && read.value.x5c).toEqual(base64(signing, issuing, root));
      expect(read.ok && createPublicKey(read.value.privateKey).equals(new X509Certificate(signing.der).publicKey)).toBe(true);
    }
  });

  it('takes the authentication pair when there is no other, and one without key usage', () => {
    expect(readP12(workshop.p12(authentication, [], 'p'), 'p', NOW)).toMatchObject({ ok: true, value: { x5c: base64(authentication) } });
    const anyUse = workshop.certificate({ subject: SEID_2 });
    expect(readP12(workshop.p12(anyUse, [], 'p'), 'p', NOW)).toMatchObject({ ok: true, value: { x5c: base64(anyUse) } });
  });

  it('reads the organisation from serialNumber when there is no organizationIdentifier, and from nothing looser', () => {
    const seid1 = workshop.certificate({ subject: `/serialNumber=${ORG}/CN=Gammel`, keyUsage: 'nonRepudiation' });
    expect(readP12(workshop.p12(seid1, [], 'p'), 'p', NOW)).toMatchObject({ ok: true, value: { organisasjonsnummer: ORG } });
    const both = workshop.certificate({ subject: `/serialNumber=974761076/organizationIdentifier=NTRNO-${ORG}/CN=x` });
    expect(readP12(workshop.p12(both, [], 'p'), 'p', NOW)).toMatchObject({ ok: true, value: { organisasjonsnummer: ORG } });
  });

  it.each([
    ['an EC key', { subject: SEID_2, key: 'ec' }, { code: 'P12_KEY_NOT_RSA', data: {} }],
    ['a short key', { subject: SEID_2, key: 'rsa:1024' }, { code: 'P12_KEY_TOO_SHORT', data: { bits: 1024 } }],
    [
      'a key for encryption only',
      { subject: SEID_2, keyUsage: 'keyEncipherment, dataEncipherment' },
      { code: 'P12_ENCRYPTION_ONLY', data: {} },
    ],
    ['no organisation', { subject: '/CN=Kari Nordmann' }, { code: 'P12_NO_ORGANISASJONSNUMMER', data: {} }],
    [
      'a foreign organisation',
      { subject: `/organizationIdentifier=NTRSE-${ORG}/OU=${ORG}/CN=x` },
      { code: 'P12_NO_ORGANISASJONSNUMMER', data: {} },
    ],
  ])('refuses %s', (_name, wish, expected) => {
    const made = workshop.certificate(wish);
    expect(readP12(workshop.p12(made, [], 'p'), 'p', NOW)).toEqual({ ok: false, failure: { ...expected, retryable: false } });
  });

  it('refuses certificates without a key, and a key without its certificate', () => {
    expect(readP12(workshop.p12(signing, [], 'p', ['-nokeys']), 'p', NOW)).toMatchObject({ failure: { code: 'P12_NO_KEY' } });
    expect(readP12(workshop.p12(signing, [], 'p', ['-nocerts']), 'p', NOW)).toMatchObject({ failure: { code: 'P12_NO_CERTIFICATE' } });
  });

  it('says when the certificate has ended, or has not begun', () => {
    const file = workshop.p12(signing, [], 'p');
    const notAfter = new Date(new X509Certificate(signing.der).validTo).toISOString();
    expect(readP12(file, 'p', IN_A_YEAR)).toMatchObject({ failure: { code: 'CERTIFICATE_EXPIRED', data: { notAfter } } });
    expect(readP12(file, 'p', YESTERDAY)).toMatchObject({ failure: { code: 'CERTIFICATE_NOT_YET_VALID' } });
  });

  function pemOf(made: MadeCertificate): string {
    const read = readP12(workshop.p12(made, [], 'p'), 'p', NOW);
    if (!read.ok) throw new Error(read.failure.code);
    return read.value.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  }
});
