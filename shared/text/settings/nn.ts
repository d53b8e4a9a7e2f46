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
    practice: { name: 'Generalprøve', help: 'Heile vegen på denne maskina. Ingenting blir sendt.' },
    test: { name: 'Test', help: 'Testmiljøet hos Skatteetaten. Berre oppdikta personar og lag.' },
    production: { name: 'Produksjon', help: 'Skatteetaten. Her tel det.' },
  },
  practiceOnly: 'Denne utgåva av Electron er berre for øving, og kan ikkje sende til test eller Skatteetaten.',
  profiles: {
    title: 'Lag du melder inn for',
    help: 'Opplysningane blir brukte når du byrjar på eit nytt utkast. Utkast du har, blir ikkje endra.',
    none: 'Ingen lag er lagra enno. Det første blir lagra når du fyller inn kven som rapporterer.',
    add: 'Legg til eit lag',
    edit: (name) => `Endre ${name}`,
    remove: (name) => `Fjern ${name}`,
    removed: (name) => `${name} er teken ut av lista.`,
  },
  recovery: {
    none: 'Du har ingen kode. Mistar maskina nøkkelen, kan utkasta ikkje opnast.',
    unconfirmed: 'Ein kode er laga, men du har ikkje sagt at du har teke vare på han.',
    kept: 'Du har teke vare på ein kode. Ein ny tek over når du har sagt at du har teke vare på den nye.',
  },
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
    'recovery-code': 'gjenopprettingskoden, til du vel ein passordfrase',
    session: 'nøkkel i minnet, til appen blir lukka',
  },
  notOfficial: 'Appen byggjer på den opne dokumentasjonen til Skatteetaten. Skatteetaten har ikkje laga den og står ikkje bak den.',
};
