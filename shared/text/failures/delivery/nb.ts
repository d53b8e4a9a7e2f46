import type { DeliveryFailureTexts } from '../shape.ts';

export const deliveryFailuresNb: DeliveryFailureTexts = {
  SUBMISSION_NOT_FOUND: () => ({
    title: 'Fant ikke leveransen',
    detail: 'Det er ingen leveranse med den ID-en her.',
    todo: 'Sjekk ID-en, og at det er riktig mappe.',
  }),
  NOT_READY: () => ({
    title: 'Regnearket er ikke klart til å sendes',
    detail: 'Det er noe igjen å rette eller godta. Ingenting er sendt.',
    todo: 'Gå tilbake til Kontroll.',
  }),
  SKATTEETATEN_UNREACHABLE: () => ({
    title: 'Vi vet ikke om Skatteetaten fikk leveransen',
    detail: 'Ingenting går tapt: vi spør igjen med samme nøkkel, så den kan ikke bli levert to ganger.',
    todo: 'Prøv igjen nå, eller når nettet er tilbake.',
  }),
  SKATTEETATEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Skatteetaten svarte noe uventet',
    detail: 'Ingenting går tapt: vi spør igjen med samme nøkkel, så den kan ikke bli levert to ganger.',
    todo: 'Prøv igjen. Det går med samme nøkkel og samme innhold.',
  }),
  ALREADY_SENDING: () => ({
    title: 'Dette er allerede på vei',
    detail: 'Det samme innholdet er sendt, og svaret er ikke klart ennå.',
    todo: 'Vent på svaret, eller fullfør sendingen som er i gang. Ikke send det en gang til.',
  }),
  EARLIER_UNSETTLED: () => ({
    title: 'En tidligere leveranse må avklares først',
    detail:
      'Det ligger en leveranse for samme lag og inntektsår som ikke er avklart. Kom de fram i feil rekkefølge, kunne den gamle lista blitt stående.',
    todo: 'Fullfør den første. Har den ikke forlatt maskinen, kan du også ta den ut av utboksen. Send denne etterpå.',
  }),
  SUBMISSION_MOVED_ON: () => ({
    title: 'Dette går ikke lenger for denne leveransen',
    detail: 'Det har skjedd noe med den siden den ble vist. Ingenting er endret nå.',
    todo: 'Åpne den på nytt for å se hvor den står.',
  }),
  ALREADY_DELIVERED: () => ({
    title: 'Dette er allerede levert',
    detail: 'Skatteetaten har kvittert for akkurat dette innholdet.',
    todo: 'Se kvitteringen. Skal noe rettes, endre det først og send hele lista på nytt.',
  }),
  NIL_SWITCHED_OFF: () => ({
    title: 'Å melde at det ikke er noe, er slått av',
    detail: 'Det sendes bare herfra når det er slått på under Innstillinger. Ingenting er sendt.',
    todo: 'Bruk skjemaet RF-1301 på skatteetaten.no. Det er den vanlige veien.',
  }),
  NIL_NOT_READY: () => ({
    title: 'Det mangler noe før dette kan sendes',
    detail: 'Laget må høre til miljøet, året må være over, og du må bekrefte at det ikke er noe å melde. Ingenting er sendt.',
    todo: 'Se gjennom det du har fylt ut.',
  }),
  NIL_NOT_TESTED: () => ({
    title: 'Denne skrivemåten er ikke tatt imot i testmiljøet',
    detail:
      'Ingen offentlig kilde sier hvordan den skal skrives, så appen sender den ikke til Skatteetaten før testmiljøet har tatt imot den samme. Ingenting er sendt.',
    todo: 'Send den i Test først, eller bruk skjemaet RF-1301 på skatteetaten.no.',
  }),
  NIL_AFTER_LIST: () => ({
    title: 'Det er levert en liste for laget og året',
    detail:
      'Å si at det ikke er noe, ville da være å slette det som er meldt inn, og det er ikke kjent hvordan det gjøres. En leveranse som er gitt opp, kan også ha kommet fram. Ingenting er sendt.',
    todo: 'Slett oppgavene i skjemaet RF-1301 på skatteetaten.no, eller send en rettet liste.',
  }),
  NIL_ALREADY_DELIVERED: () => ({
    title: '«Ingen oppgaver» er allerede meldt for laget og året',
    detail: 'Det er kvittert for det. Ingenting er sendt nå.',
    todo: 'Se kvitteringen i arkivet. Er det likevel noe å melde inn, slipp regnearket på første side og send lista.',
  }),
};
