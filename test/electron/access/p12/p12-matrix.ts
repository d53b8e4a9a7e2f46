/** Certificate files by openssl, one for each way in which they come, with what opening them has to say. */
import { mergeP12, type OpensslWorkshop } from './openssl.ts';

export const MATRIX_ORG = '310279617';
const OTHER_ORG = '311093363';
const SUBJECT = `/C=NO/O=Samvirket Sør/organizationIdentifier=NTRNO-${MATRIX_ORG}/CN=Samvirket Sør`;

export interface MatrixFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly passphrase: string;
  /** The code of the failure, or what each pair is for (in any order), with the code of its problem where it has one. */
  readonly expected: string | readonly string[];
}

export function p12Matrix(workshop: OpensslWorkshop): MatrixFile[] {
  const ca = 'critical, keyCertSign, cRLSign';
  const root = workshop.certificate({ subject: '/C=NO/O=Prøve/CN=Prøve Root', keyUsage: ca });
  const issuing = workshop.certificate({ subject: '/C=NO/O=Prøve/CN=Prøve Issuing', keyUsage: ca, issuer: root });
  const testCa = workshop.certificate({ subject: '/C=NO/CN=Commfides Legal Person - G3 - TEST', keyUsage: ca });
  const make = (keyUsage: string, more: { subject?: string; key?: string; issuer?: typeof issuing } = {}) =>
    workshop.certificate({ subject: SUBJECT, keyUsage: `critical, ${keyUsage}`, issuer: issuing, ...more });
  const signing = make('nonRepudiation');
  const authentication = make('digitalSignature, keyEncipherment');
  const encryption = make('keyEncipherment, dataEncipherment');
  const file = (name: string, passphrase: string, options: string[], expected: MatrixFile['expected'] = ['signing'], pair = signing) => ({
    name,
    passphrase,
    expected,
    bytes: workshop.p12(pair, [root, issuing], passphrase, options),
  });
  const good = file('AES-256, SHA-256 MAC', 'passord', []);
  return [
    good,
    file('RC2-40 and 3DES, SHA-1 MAC', 'passord', ['-legacy']),
    file('RC2-128', 'passord', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-RC2-128']),
    file('3DES, SHA-1 MAC', 'passord', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']),
    file('AES-128, SHA-512 MAC', 'passord', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']),
    file('æøå in the passphrase', 'blåbærgrøt på høysåte', []),
    file('æøå in the passphrase, old encryption', 'blåbærgrøt på høysåte', ['-legacy']),
    file('empty passphrase', '', []),
    file('empty passphrase, old encryption', '', ['-legacy']),
    file('no MAC', 'passord', ['-nomac']),
    {
      name: 'three pairs and a chain in any order',
      passphrase: 'passord',
      bytes: mergeP12([
        workshop.p12(encryption, [], 'passord'),
        workshop.p12(signing, [issuing], 'passord'),
        workshop.p12(authentication, [root], 'passord'),
      ]),
      expected: ['encryption P12_ENCRYPTION_ONLY', 'signing', 'authentication'],
    },
    { ...good, name: 'wrong passphrase', passphrase: 'Passord', expected: 'P12_WRONG_PASSPHRASE' },
    { ...good, name: 'cut short', bytes: good.bytes.subarray(0, -100), expected: 'P12_NOT_READABLE' },
    { ...good, name: 'a web page', bytes: Buffer.from('<!doctype html>'), expected: 'P12_NOT_READABLE' },
    { ...good, name: 'as large as a film', bytes: Buffer.alloc(1_000_001, 0x30), expected: 'P12_TOO_LARGE' },
    file('only certificates', 'passord', ['-nokeys'], 'P12_NO_KEY'),
    file('a key without its certificate', 'passord', ['-nocerts'], 'P12_NO_CERTIFICATE'),
    file('EC key', 'passord', [], ['signing P12_KEY_NOT_RSA'], make('nonRepudiation', { key: 'ec' })),
    file('short key', 'passord', [], ['signing P12_KEY_TOO_SHORT'], make('nonRepudiation', { key: 'rsa:1024' })),
    file('encryption only', 'passord', [], ['encryption P12_ENCRYPTION_ONLY'], encryption),
    file('a person’s', 'passord', [], ['signing P12_NO_ORGANISASJONSNUMMER'], make('nonRepudiation', { subject: '/CN=Kari Nordmann' })),
    file(
      'another organisation’s',
      'passord',
      [],
      ['signing CERTIFICATE_OTHER_ORGANISATION'],
      make('nonRepudiation', { subject: `/organizationIdentifier=NTRNO-${OTHER_ORG}/CN=Nabolaget` }),
    ),
    file('another environment’s CA', 'passord', [], ['signing CERTIFICATE_WRONG_ENVIRONMENT'], make('nonRepudiation', { issuer: testCa })),
  ];
}

/** What an inspection said, as the matrix writes it. */
export function asExpected(
  pairs: readonly { readonly certificate: { readonly purpose: string }; readonly problem: { readonly code: string } | null }[],
): string[] {
  return pairs.map(({ certificate, problem }) => [certificate.purpose, problem?.code].filter(Boolean).join(' ')).sort();
}
