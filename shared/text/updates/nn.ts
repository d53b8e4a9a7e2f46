import type { UpdatesTexts } from './nb.ts';

export const updatesNn: UpdatesTexts = {
  title: 'Nye versjonar',
  impossible: {
    'from-source': 'Appen blir køyrd frå kjeldekoden, og blir oppdatert med han.',
    'no-address': 'Denne utgåva hentar ikkje nye versjonar sjølv. Sjå etter ein ny der du lasta ho ned.',
    'package-manager': 'Appen er lagd inn med pakkehandsamaren til systemet, og blir oppdatert med han.',
    'not-writable':
      'Du har ikkje lov til å skrive der appen ligg, så han kan ikkje byte seg sjølv ut. Be den som la han inn, om å oppdatere.',
  },
  notLooked: 'Appen ser etter nye versjonar éin gong om dagen. Han spør alltid før noko blir henta eller bytt ut.',
  looking: 'Ser etter ein ny versjon …',
  newest: 'Du har den nyaste versjonen.',
  available: (version) => `Versjon ${version} kan hentast.`,
  found: (version) => `Versjon ${version} kan hentast. Du finn han under Innstillingar.`,
  security: 'Han tettar eit tryggleikshol, og bør ikkje vente.',
  downloading: (version, percent) => `Hentar versjon ${version}: ${percent} %`,
  ready: (version) => `Versjon ${version} er henta og kontrollert. Utkasta dine blir som dei er.`,
  trouble: {
    unreachable: 'Fekk ikkje kontakt med staden nye versjonar ligg. Prøv igjen når du er på nett.',
    'not-understood':
      'Staden nye versjonar ligg, svarte med noko anna enn ein versjon. Må du logge inn på nettet først? Prøv igjen seinare.',
    'not-whole': 'Det som vart henta, er ikkje den utgåva det gir seg ut for. Det er kasta, og appen er som før.',
    disk: 'Det er ikkje plass til den nye versjonen, eller appen får ikkje skrive på disken. Appen er som før.',
  },
  wait: {
    season:
      'Mellom 1. januar og 1. mars byter vi berre ut appen for å tette tryggleikshol, så han er slik du kjenner han til fristane er ute.',
    unsent: 'Ein leveranse er ikkje avklart enno. Gjer han ferdig først.',
    'in-memory': 'Utkasta dine ligg berre i minnet, og blir borte når appen startar på nytt. Vel ein passordfrase først.',
  },
  look: 'Sjå etter ny versjon',
  download: 'Hent han',
  install: 'Start på nytt med den nye',
};
