import type { DeliveryFailureTexts } from '../shape.ts';

export const deliveryFailuresNn: DeliveryFailureTexts = {
  SUBMISSION_NOT_FOUND: () => ({
    title: 'Fann ikkje leveransen',
    detail: 'Det er ingen leveranse med den ID-en her.',
    todo: 'Sjekk ID-en, og at det er rett mappe.',
  }),
  NOT_READY: () => ({
    title: 'Reknearket er ikkje klart til å sendast',
    detail: 'Det er noko igjen å rette eller godta. Ingenting er sendt.',
    todo: 'Gå tilbake til Kontroll.',
  }),
  SKATTEETATEN_UNREACHABLE: () => ({
    title: 'Vi veit ikkje om Skatteetaten fekk leveransen',
    detail: 'Ingenting går tapt: vi spør igjen med same nøkkel, så han kan ikkje bli levert to gonger.',
    todo: 'Prøv igjen no, eller når nettet er tilbake.',
  }),
  SKATTEETATEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Skatteetaten svara noko uventa',
    detail: 'Ingenting går tapt: vi spør igjen med same nøkkel, så han kan ikkje bli levert to gonger.',
    todo: 'Prøv igjen. Det går med same nøkkel og same innhald.',
  }),
  ALREADY_SENDING: () => ({
    title: 'Dette er alt på veg',
    detail: 'Det same innhaldet er sendt, og svaret er ikkje klart enno.',
    todo: 'Vent på svaret, eller fullfør sendinga som er i gang. Ikkje send det ein gong til.',
  }),
  EARLIER_UNSETTLED: () => ({
    title: 'Ein tidlegare leveranse må avklarast først',
    detail:
      'Det ligg ein leveranse for same lag og inntektsår som ikkje er avklart. Kom dei fram i feil rekkjefølgje, kunne den gamle lista blitt ståande.',
    todo: 'Fullfør den første. Har han ikkje forlate maskina, kan du òg ta han ut av utboksen. Send denne etterpå.',
  }),
  SUBMISSION_MOVED_ON: () => ({
    title: 'Dette går ikkje lenger for denne leveransen',
    detail: 'Det har skjedd noko med han sidan han vart vist. Ingenting er endra no.',
    todo: 'Opne han på nytt for å sjå kvar han står.',
  }),
  ALREADY_DELIVERED: () => ({
    title: 'Dette er alt levert',
    detail: 'Skatteetaten har kvittert for nett dette innhaldet.',
    todo: 'Sjå kvitteringa. Skal noko rettast, endre det først og send heile lista på nytt.',
  }),
  NIL_SWITCHED_OFF: () => ({
    title: 'Å melde at det ikkje er noko, er slått av',
    detail: 'Det blir berre sendt herifrå når det er slått på under Innstillingar. Ingenting er sendt.',
    todo: 'Bruk skjemaet RF-1301 på skatteetaten.no. Det er den vanlege vegen.',
  }),
  NIL_NOT_READY: () => ({
    title: 'Det manglar noko før dette kan sendast',
    detail: 'Laget må høyre til miljøet, året må vere over, og du må stadfeste at det ikkje er noko å melde. Ingenting er sendt.',
    todo: 'Sjå gjennom det du har fylt ut.',
  }),
  NIL_NOT_TESTED: () => ({
    title: 'Denne skrivemåten er ikkje teken imot i testmiljøet',
    detail:
      'Ingen offentleg kjelde seier korleis han skal skrivast, så appen sender han ikkje til Skatteetaten før testmiljøet har teke imot den same. Ingenting er sendt.',
    todo: 'Send han i Test først, eller bruk skjemaet RF-1301 på skatteetaten.no.',
  }),
  NIL_AFTER_LIST: () => ({
    title: 'Det er levert ei liste for laget og året',
    detail:
      'Å seie at det ikkje er noko, ville då vere å slette det som er meldt inn, og det er ikkje kjent korleis det blir gjort. Ein leveranse som er gitt opp, kan òg ha kome fram. Ingenting er sendt.',
    todo: 'Slett oppgåvene i skjemaet RF-1301 på skatteetaten.no, eller send ei retta liste.',
  }),
  NIL_ALREADY_DELIVERED: () => ({
    title: '«Ingen oppgåver» er alt meldt for laget og året',
    detail: 'Det er kvittert for det. Ingenting er sendt no.',
    todo: 'Sjå kvitteringa i arkivet. Er det likevel noko å melde inn, slepp reknearket på første side og send lista.',
  }),
};
