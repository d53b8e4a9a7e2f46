import type { CertificateFacts, IssuedFor, KeychainState, KeyPurpose } from '../../core/access/key.ts';
import { identifier, wholeNumber } from '../format.ts';
import type { CertificateTexts } from './nb.ts';

const purposes: Readonly<Record<KeyPurpose, string>> = {
  signing: 'Signing',
  authentication: 'Authentication',
  encryption: 'Encryption',
  any: 'Not limited',
};

const issuedFor: Readonly<Record<IssuedFor, string>> = {
  practice: 'Practice',
  test: 'Test',
  production: 'Production',
  unknown: 'Unknown',
};

const chainStates: Readonly<Record<CertificateFacts['chainState'], string>> = {
  complete: 'The whole chain is there',
  'no-root': 'The issuer is there',
  'holder-only': 'Only the certificate itself',
};

const keychainTrouble: Readonly<Record<Exclude<KeychainState, 'ready'>, string>> = {
  absent: 'This computer has no keychain that the app can use.',
  locked: 'The keychain is locked. Unlock it and try again, or use the file each time.',
  denied: 'The app was not allowed to use the keychain.',
};

export const certificateEn: CertificateTexts = {
  ways: 'How shall the co-op show who it is?',
  import: {
    title: 'Organisation certificate',
    help: 'The virksomhetssertifikat from Buypass or Commfides: a file that ends in .p12 or .pfx, with a password.',
    pick: 'Choose certificate file',
    practice: 'Use a practice certificate',
    passphrase: 'The file’s password',
    passphraseHelp: 'It opens the file once and isn’t kept. If the file has no password, leave the field empty.',
    show: 'Show the password',
    open: 'Open the file',
    opening: 'Opening …',
    otherFile: 'Choose another file',
  },
  make: {
    title: 'A key made by the app',
    help: 'Costs nothing. You paste its public part on the client, and make a new one each year.',
    button: 'Make a key',
    making: 'Making the key …',
    renew: 'Make a new key',
  },
  cancel: 'Cancel',
  pairs: (count) => (count === 1 ? 'This is in the file' : `The file has ${wholeNumber(count)} keys. Which one shall sign?`),
  recommended: 'Best suited',
  notUsable: 'Can’t be used',
  facts: {
    holder: 'Issued to',
    organisasjonsnummer: 'Organisation number',
    issuer: 'Issuer',
    issuedFor: 'For',
    valid: 'Valid',
    purpose: 'Purpose',
    key: 'Key',
    chain: 'Chain',
    kid: 'Key id (kid)',
    storage: 'Kept',
  },
  none: 'Missing',
  orgnr: (organisasjonsnummer) => identifier(organisasjonsnummer),
  purposes,
  issuedFor,
  chainStates,
  bits: (bits) => (bits === 0 ? 'Not RSA' : `RSA, ${bits} bits`),
  validFromTo: (from, to) => `${from} to ${to}`,
  validTo: (to) => `Until ${to}`,
  warnings: {
    'expires-soon': (days) =>
      days === 0 ? 'Expires today.' : `Expires in ${days === 1 ? 'one day' : `${wholeNumber(days)} days`}. Get a new one in good time.`,
    'chain-incomplete':
      'The issuer’s certificate isn’t in the file, and Maskinporten prefers to have it. If you get MP-124, ask the issuer for a file with the whole chain.',
    'issuer-unknown': 'The app doesn’t know the issuer. Maskinporten accepts certificates from Buypass and Commfides.',
    'not-for-signing': 'This isn’t the signing certificate of the set. If Maskinporten answers MP-120 or MP-124, try the other one.',
  },
  storage: {
    legend: 'Where shall the key be?',
    keychain: 'In this computer’s keychain',
    keychainHelp: 'The computer guards it. You don’t have to find the file again.',
    file: 'Only in the file',
    fileHelp: 'The app keeps no key. You choose the file and type its password each time you send.',
    trouble: keychainTrouble,
    short: { keychain: 'In the keychain', file: 'Only in the file' },
  },
  keep: { keychain: 'Put the key into the keychain', file: 'Use the file each time' },
  keeping: 'Keeping the key …',
  kept: 'The key is ready.',
  kinds: { virksomhetssertifikat: 'Organisation certificate', jwk: 'A key made by the app' },
  inUse: 'In use',
  waiting: 'Not in use',
  use: 'Use this one',
  useMade: 'It is on the client, use it',
  used: 'This key signs from now on.',
  remove: 'Remove',
  removeSure: 'Remove the key for good?',
  removeHelp: {
    virksomhetssertifikat: 'It is deleted from the keychain. Your certificate file isn’t touched.',
    jwk: 'It is deleted from the keychain and can’t be brought back. Take it off the client too.',
  },
  removeYes: 'Remove for good',
  removed: 'The key has been removed.',
  publicKey: {
    title: 'The public part',
    help: 'Paste it on the client in Samarbeidsportalen, under keys. It isn’t secret.',
    copy: 'Copy the public part',
    overlap: 'The old key signs until you say that this one is on the client. Leave both there meanwhile.',
  },
  lend: {
    button: 'Make ready to sign',
    done: 'The key is in memory for two minutes. Try again now.',
  },
};
