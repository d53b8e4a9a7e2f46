import type { SettingsTexts } from './nb.ts';

export const settingsEn: SettingsTexts = {
  title: 'Settings',
  language: 'Language',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'Like the computer', light: 'Light', dark: 'Dark' },
  environment: 'Where deliveries are sent',
  environmentHelp: 'Drafts belong where they were made. Switching here does not move them.',
  environments: {
    practice: { name: 'Practice', help: 'The whole way on this machine. Nothing is sent.' },
    test: { name: 'Test', help: 'Skatteetaten’s test environment. Made-up people and co-ops only.' },
    production: { name: 'For real', help: 'Skatteetaten. This is where it counts.' },
  },
  practiceOnly: 'This build of Electron is for practice only, and cannot send to test or to Skatteetaten.',
  about: 'About the app',
  help: 'If you need help',
  helpDetail: 'The text says which machine and version this is, and what went wrong last. It holds no names, numbers or amounts.',
  copyDiagnostics: 'Copy diagnostics',
  showDiagnostics: 'Show what is copied',
  licences: 'Licences',
  licencesDetail: 'The app rests on free software. These are the licences.',
  version: 'Version',
  electron: 'Electron',
  storedBy: 'Drafts are encrypted with',
  storeKinds: {
    keychain: 'a key in the computer’s keychain',
    passphrase: 'your passphrase',
    session: 'a key in memory, until the app closes',
  },
  notOfficial: 'The app rests on Skatteetaten’s open documentation. Skatteetaten has not made it and does not stand behind it.',
};
