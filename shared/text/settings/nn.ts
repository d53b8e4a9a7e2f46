import type { SettingsTexts } from './nb.ts';

export const settingsNn: SettingsTexts = {
  title: 'Innstillingar',
  language: 'Språk',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  theme: 'Utsjånad',
  themes: { system: 'Som maskina', light: 'Lys', dark: 'Mørk' },
  environment: 'Kvar leveransar blir sende',
  environmentHelp: 'Utkast høyrer til der dei vart laga. Å byte her flyttar dei ikkje.',
  environments: {
    practice: { name: 'Øving', help: 'Heile vegen på denne maskina. Ingenting blir sendt.' },
    test: { name: 'Test', help: 'Testmiljøet hos Skatteetaten. Berre oppdikta personar og lag.' },
    production: { name: 'På ordentleg', help: 'Skatteetaten. Her tel det.' },
  },
  practiceOnly: 'Denne utgåva av Electron er berre for øving, og kan ikkje sende til test eller Skatteetaten.',
  about: 'Om appen',
  help: 'Om du treng hjelp',
  helpDetail:
    'Teksten seier kva slags maskin og versjon dette er, og kva som gjekk gale sist. Han inneheld ingen namn, nummer eller beløp.',
  copyDiagnostics: 'Kopier feilsøkingsinformasjon',
  showDiagnostics: 'Vis det som blir kopiert',
  licences: 'Lisensar',
  licencesDetail: 'Appen byggjer på fri programvare. Her er lisensane.',
  version: 'Versjon',
  electron: 'Electron',
  storedBy: 'Utkast er krypterte med',
  storeKinds: {
    keychain: 'nøkkel i nøkkelringen på maskina',
    passphrase: 'passordfrasen din',
    session: 'nøkkel i minnet, til appen blir lukka',
  },
  notOfficial: 'Appen byggjer på den opne dokumentasjonen til Skatteetaten. Skatteetaten har ikkje laga den og står ikkje bak den.',
};
