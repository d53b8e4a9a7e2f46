export const updatesNb = {
  title: 'Nye versjoner',
  impossible: {
    'from-source': 'Appen kjøres fra kildekoden, og oppdateres med den.',
    'no-address': 'Denne utgaven henter ikke nye versjoner selv. Se etter en ny der du lastet den ned.',
    'package-manager': 'Appen er lagt inn med systemets pakkebehandler, og oppdateres med den.',
    'not-writable':
      'Du har ikke lov til å skrive der appen ligger, så den kan ikke bytte seg selv ut. Be den som la den inn, om å oppdatere.',
  },
  notLooked: 'Appen ser etter nye versjoner én gang om dagen. Den spør alltid før noe blir hentet eller byttet ut.',
  looking: 'Ser etter en ny versjon …',
  newest: 'Du har den nyeste versjonen.',
  available: (version: string) => `Versjon ${version} kan hentes.`,
  found: (version: string) => `Versjon ${version} kan hentes. Du finner den under Innstillinger.`,
  security: 'Den tetter et sikkerhetshull, og bør ikke vente.',
  downloading: (version: string, percent: number) => `Henter versjon ${version}: ${percent} %`,
  ready: (version: string) => `Versjon ${version} er hentet og kontrollert. Utkastene dine blir som de er.`,
  trouble: {
    unreachable: 'Fikk ikke kontakt med stedet nye versjoner ligger. Prøv igjen når du er på nett.',
    'not-understood':
      'Stedet nye versjoner ligger, svarte med noe annet enn en versjon. Må du logge inn på nettet først? Prøv igjen senere.',
    'not-whole': 'Det som ble hentet, er ikke den utgaven det gir seg ut for. Det er kastet, og appen er som før.',
    disk: 'Det er ikke plass til den nye versjonen, eller appen får ikke skrive på disken. Appen er som før.',
  },
  wait: {
    season:
      'Mellom 1. januar og 1. mars bytter vi bare ut appen for å tette sikkerhetshull, så den er slik du kjenner den til fristene er ute.',
    unsent: 'En leveranse er ikke avklart ennå. Gjør den ferdig først.',
    'in-memory': 'Utkastene dine ligger bare i minnet, og blir borte når appen starter på nytt. Velg en passordfrase først.',
  },
  look: 'Se etter ny versjon',
  download: 'Hent den',
  install: 'Start på nytt med den nye',
};

export type UpdatesTexts = typeof updatesNb;
