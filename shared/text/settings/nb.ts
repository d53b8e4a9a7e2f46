export const settingsNb = {
  title: 'Innstillinger',
  language: 'Språk',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  theme: 'Utseende',
  themes: { system: 'Som maskinen', light: 'Lyst', dark: 'Mørkt' },
  environment: 'Hvor leveranser sendes',
  environmentHelp: 'Utkast hører til der de ble laget. Å bytte her flytter dem ikke.',
  environments: {
    practice: { name: 'Øving', help: 'Hele veien på denne maskinen. Ingenting blir sendt.' },
    test: { name: 'Test', help: 'Testmiljøet hos Skatteetaten. Bare oppdiktede personer og lag.' },
    production: { name: 'Ordentlig', help: 'Skatteetaten. Her teller det.' },
  },
  practiceOnly: 'Denne utgaven av Electron er bare for øving, og kan ikke sende til test eller Skatteetaten.',
  about: 'Om appen',
  help: 'Hvis du trenger hjelp',
  helpDetail: 'Teksten sier hva slags maskin og versjon dette er, og hva som gikk galt sist. Den inneholder ingen navn, numre eller beløp.',
  copyDiagnostics: 'Kopier feilsøkingsinformasjon',
  showDiagnostics: 'Vis det som blir kopiert',
  licences: 'Lisenser',
  licencesDetail: 'Appen bygger på fri programvare. Her er lisensene.',
  version: 'Versjon',
  electron: 'Electron',
  storedBy: 'Utkast er kryptert med',
  storeKinds: { keychain: 'nøkkel i maskinens nøkkelring', passphrase: 'passordfrasen din', session: 'nøkkel i minnet, til appen lukkes' },
  notOfficial: 'Appen bygger på Skatteetatens åpne dokumentasjon. Skatteetaten har ikke laget den og står ikke bak den.',
};

export type SettingsTexts = typeof settingsNb;
