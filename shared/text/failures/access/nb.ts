import { type RequestStatus, requestStatusSchema } from '../../../core/access/access.ts';
import { whyNoAnswer } from '../../../core/delivery/no-answer.ts';
import { noAnswerNb } from '../no-answer/nb.ts';
import type { AccessFailureTexts, FailureText } from '../shape.ts';

/** What became of a request for a systembruker (spec 2.5). */
const status: Readonly<Record<RequestStatus, FailureText>> = {
  New: {
    title: 'Venter på godkjenning',
    detail: 'Forespørselen er sendt, men ingen har godkjent den i Altinn ennå.',
    todo: 'Send lenken til daglig leder. Appen ser etter svaret så lenge den er åpen.',
  },
  Accepted: {
    title: 'Godkjent, snart klar',
    detail: 'Systembrukeren er godkjent i Altinn, men Maskinporten kjenner den ikke ennå.',
    todo: 'Vent litt. Appen prøver igjen av seg selv.',
  },
  Rejected: {
    title: 'Forespørselen fikk nei',
    detail: 'Den som fikk forespørselen, sa nei.',
    todo: 'Snakk med daglig leder, og be om systembruker på nytt.',
  },
  Denied: {
    title: 'Altinn avslo forespørselen',
    detail: 'Den som svarte, har kanskje ikke myndighet til å gi denne fullmakten.',
    todo: 'Be daglig leder eller en tilgangsstyrer svare, og be om systembruker på nytt.',
  },
  Timedout: {
    title: 'Ingen svarte i tide',
    detail: 'Fristen for å godkjenne forespørselen gikk ut.',
    todo: 'Be om systembruker på nytt, og si fra til den som skal godkjenne.',
  },
  Unknown: {
    title: 'Ikke avgjort',
    detail: 'Altinn svarte med en status som appen ikke kjenner, så appen regner forespørselen som ikke avgjort.',
    todo: 'Vent, eller spør servicedesk@altinn.no.',
  },
};

export const accessFailuresNb: AccessFailureTexts = {
  ALTINN_UNREACHABLE: (fill) => ({
    title: 'Får ikke kontakt med Altinn',
    ...noAnswerNb(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Altinn', 'altinn.no'),
  }),
  ALTINN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Altinn svarte noe uventet',
    detail: 'Svaret var ikke slik det skal være. Noe på veien, som en proxy, kan ha svart i stedet.',
    todo: 'Prøv igjen, gjerne fra et annet nett.',
  }),
  MASKINPORTEN_MOVED: () => ({
    title: 'Maskinporten oppgir andre adresser',
    detail:
      'Maskinporten sier selv at den er et annet sted enn appen leter. Tilgangen virker fortsatt, og ingenting er sendt til den nye adressen.',
    todo: 'Se om det finnes en ny utgave av appen. Har dere en egen miljøfil, sjekk «maskinporten» i den.',
  }),
  ENVIRONMENT_FILE_INVALID: (fill) => ({
    title: 'Miljøfila kan ikke brukes',
    detail: `Fila ${fill.text('file')} i mappa «environments» er ikke en gyldig miljøfil, eller den peker til en adresse som ikke er tillatt.`,
    todo: 'Rett fila, eller fjern den for å bruke adressene som følger med.',
  }),
  ACCESS_NO_KEY: () => ({
    title: 'Ingen nøkkel ennå',
    detail: 'Appen har verken sertifikat eller nøkkel for laget i dette miljøet.',
    todo: 'Hent inn sertifikatfila, eller lag en nøkkel, i det første punktet.',
  }),
  ACCESS_NO_CLIENT: () => ({
    title: 'Ingen klient-ID ennå',
    detail: 'Appen vet ikke hvilken klient laget har hos Maskinporten.',
    todo: 'Lim inn klient-ID-en fra Samarbeidsportalen, og prøv igjen.',
  }),
  ACCESS_STEP_BEFORE: () => ({
    title: 'Noe må på plass først',
    detail: 'Dette kan ikke prøves før punktene over er i orden.',
    todo: 'Begynn med det første punktet som ikke er grønt.',
  }),
  ACCESS_TEST_CANCELLED: () => ({
    title: 'Prøven ble avbrutt',
    detail: 'Du avbrøt før alt var prøvd. Det som ble prøvd, er husket.',
    todo: 'Prøv igjen når du vil.',
  }),
  SYSTEM_NOT_REGISTERED: () => ({
    title: 'Systemet er ikke registrert',
    detail: 'Altinn kjenner ikke systemet i dette miljøet ennå.',
    todo: 'Trykk «Registrer systemet». Bruker dere systemet til en leverandør, sjekk ID-en med leverandøren.',
  }),
  SYSTEM_DIFFERS: () => ({
    title: 'Systemet er registrert med noe annet',
    detail: 'Systemet finnes i Altinn, men uten denne klienten eller uten retten til å rapportere kundeutbytte.',
    todo: 'Trykk «Registrer systemet», så legger appen til det som mangler.',
  }),
  SYSTEMBRUKER_NOT_ASKED: () => ({
    title: 'Ingen har bedt om systembruker',
    detail: 'Laget har ingen systembruker for dette systemet, og ingen forespørsel venter.',
    todo: 'Trykk «Be om systembruker», og send lenken til daglig leder.',
  }),
  SYSTEMBRUKER_NOT_APPROVED: (fill) => status[requestStatusSchema.catch('Unknown').parse(fill.text('status'))],
  SYSTEMBRUKER_NO_LINK: () => ({
    title: 'Fant ingen lenke å åpne',
    detail: 'Altinn ga ingen lenke som hører til dette miljøet, så appen åpnet den ikke.',
    todo: 'Prøv punktet på nytt, eller logg inn i Altinn og finn forespørselen under Systembruker.',
  }),
  BROWSER_NOT_OPENED: () => ({
    title: 'Nettleseren lot seg ikke åpne',
    detail: 'Maskinen åpnet ingen nettleser for appen.',
    todo: 'Kopier lenken, og lim den inn i nettleseren selv.',
  }),
  TEST_CALL_REFUSED: (fill) => ({
    title: 'Dialogporten sa nei',
    detail: `Systembrukeren slapp ikke inn i Dialogporten (HTTP ${fill.text('httpStatus')}).`,
    todo: 'Sjekk at digdir:dialogporten ligger på klienten, og at systembrukeren er godkjent for laget. Prøv igjen om litt.',
  }),
  TEST_CALL_UNREACHABLE: (fill) => ({
    title: 'Får ikke kontakt med Dialogporten',
    ...noAnswerNb(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Dialogporten', 'altinn.no'),
  }),
  TEST_CALL_NOT_UNDERSTOOD: () => ({
    title: 'Dialogporten svarte noe uventet',
    detail: 'Svaret var ikke slik det skal være. Noe på veien, som en proxy, kan ha svart i stedet.',
    todo: 'Prøv igjen, gjerne fra et annet nett.',
  }),
};
