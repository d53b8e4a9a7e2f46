import type { KeyFailureTexts } from '../shape.ts';

const ISSUED_FOR: Readonly<Record<string, string>> = { practice: 'rehearsal', test: 'test', production: 'production' };

const IMPORT_AGAIN = 'Import the certificate file again under Access, or make a new key there.';

export const keyFailuresEn: KeyFailureTexts = {
  P12_WRONG_PASSPHRASE: () => ({
    title: 'The certificate’s password doesn’t fit',
    detail: 'The file can’t be opened with it.',
    todo: 'Try the password you got from Buypass or Commfides. Mind capital and small letters.',
  }),
  P12_NOT_READABLE: () => ({
    title: 'This isn’t a certificate file',
    detail: 'The app expects a file that ends in .p12 or .pfx, with a key and a certificate in it. This is something else, or damaged.',
    todo: 'Choose the file you got from Buypass or Commfides.',
  }),
  P12_TOO_LARGE: () => ({
    title: 'The file is too large to be a certificate',
    detail: 'A certificate file is a few kilobytes. This one is more than 1 MB, so it wasn’t opened.',
    todo: 'Choose the file that ends in .p12 or .pfx.',
  }),
  P12_READER_STOPPED: () => ({
    title: 'Opening the certificate file stopped',
    detail: 'The part of the app that opens such files didn’t finish. Nothing has changed.',
    todo: 'Try again. If it happens once more, ask the issuer for the file again.',
  }),
  P12_NO_KEY: () => ({
    title: 'There is no key in the file',
    detail: 'It only has certificates. Signing needs the private key that goes with them.',
    todo: 'Choose the file that ends in .p12 or .pfx, not a repackaged .cer or .crt.',
  }),
  P12_NO_CERTIFICATE: () => ({
    title: 'The key’s certificate is missing',
    detail: 'None of the certificates in the file goes with the key in it.',
    todo: 'Ask the issuer for a file with both key and certificate.',
  }),
  P12_KEY_NOT_RSA: () => ({
    title: 'The key is of the wrong type',
    detail: 'Maskinporten only takes RSA keys, and this one is of another type, most likely EC.',
    todo: 'Order an organisation certificate with an RSA key, or use a key that you make in the app.',
  }),
  P12_KEY_TOO_SHORT: (fill) => ({
    title: 'The key is too short',
    detail: `It has ${fill.text('bits')} bits, and at least 2048 are needed.`,
    todo: 'Order a new organisation certificate, or use a key that you make in the app.',
  }),
  P12_ENCRYPTION_ONLY: () => ({
    title: 'This certificate can’t sign',
    detail: 'It is for encryption only. A set from the issuer has one for signing too, often in a file of its own.',
    todo: 'Choose the file with the signing certificate.',
  }),
  P12_NO_ORGANISASJONSNUMMER: () => ({
    title: 'The certificate has no organisation number',
    detail: 'So it isn’t an organisation certificate (virksomhetssertifikat). It may be a personal one.',
    todo: 'Choose the organisation certificate from Buypass or Commfides.',
  }),
  P12_OTHER_KEY: () => ({
    title: 'This is another key',
    detail: 'The file could be opened, but the key in it isn’t the one that was chosen under Access.',
    todo: 'Choose the same file as before. If the certificate was renewed, import the new one under Access.',
  }),
  P12_CHOOSE_AGAIN: () => ({
    title: 'Choose the certificate file again',
    detail: 'It was open for ten minutes, and then the key was let go. Nothing has changed.',
    todo: 'Choose the file and type its password once more.',
  }),
  CERTIFICATE_EXPIRED: (fill) => ({
    title: 'The certificate has expired',
    detail: `It was valid until ${fill.date('notAfter')}.`,
    todo: 'Order a new one from Buypass or Commfides, or use a key that you make in the app.',
  }),
  CERTIFICATE_NOT_YET_VALID: (fill) => ({
    title: 'The certificate isn’t valid yet',
    detail: `It is valid from ${fill.date('notBefore')}. A wrong clock on this computer can also be the reason.`,
    todo: 'Check the computer’s date and time, or wait until the certificate is valid.',
  }),
  CERTIFICATE_WRONG_ENVIRONMENT: (fill) => ({
    title: 'The certificate is for another environment',
    detail: `Its issuer makes certificates for ${wordOf(fill.text('issuedFor'))}, and here one for ${wordOf(fill.text('environment'))} is needed.`,
    todo: 'Choose the certificate for this environment, or change the environment under Settings.',
  }),
  CERTIFICATE_OTHER_ORGANISATION: (fill) => ({
    title: 'The certificate belongs to another organisation',
    detail: `It was issued to ${fill.number('organisasjonsnummer')}, and the client belongs to ${fill.number('expected')}.`,
    todo: 'Use a certificate with the client’s own organisation number. It must be the main unit, not a sub-unit (underenhet).',
  }),
  KEYCHAIN_ABSENT: () => ({
    title: 'This computer has no keychain',
    detail: 'The key is only ever put into the computer’s keychain, never into a file in clear text. Nothing has changed.',
    todo: 'Set up the keychain and try again, or choose to use the certificate file each time.',
  }),
  KEYCHAIN_LOCKED: () => ({
    title: 'The keychain is locked',
    detail: 'It doesn’t answer until it is unlocked. Nothing has changed.',
    todo: 'Unlock the keychain, for instance by logging in to the computer again, and try once more.',
  }),
  KEYCHAIN_DENIED: () => ({
    title: 'The app wasn’t let into the keychain',
    detail: 'The computer asked whether the app may use it, and the answer was no. Nothing has changed.',
    todo: 'Try again and answer yes, or choose to use the certificate file each time.',
  }),
  KEYCHAIN_KEY_MISSING: () => ({
    title: 'The key is gone from the keychain',
    detail: 'The keychain works, but the key is no longer in it. It may have been emptied, or this is another computer.',
    todo: IMPORT_AGAIN,
  }),
  KEYCHAIN_KEY_DAMAGED: () => ({
    title: 'The key in the keychain was changed',
    detail: 'What is there isn’t the key that the app put in. It is not used.',
    todo: IMPORT_AGAIN,
  }),
  KEY_NOT_FOUND: () => ({
    title: 'Can’t find the key',
    detail: 'It has been removed from the app.',
    todo: IMPORT_AGAIN,
  }),
  KEY_FILE_NEEDED: () => ({
    title: 'The certificate file is needed to sign',
    detail: 'The key isn’t kept on this computer, as you chose. Nothing was sent.',
    todo: 'Choose the certificate file and type its password.',
  }),
  KEY_TOO_OLD: (fill) => ({
    title: 'The key is more than a year old',
    detail: `A key on the client lasts one year, and this one probably lasted until ${fill.date('notAfter')}.`,
    todo: 'Make a new key under Access, and put it on the client.',
  }),
};

function wordOf(environment: string): string {
  return ISSUED_FOR[environment] ?? environment;
}
