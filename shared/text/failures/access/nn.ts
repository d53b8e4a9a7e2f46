import { type RequestStatus, requestStatusSchema } from '../../../core/access/access.ts';
import { whyNoAnswer } from '../../../core/delivery/no-answer.ts';
import { noAnswerNn } from '../no-answer/nn.ts';
import type { AccessFailureTexts, FailureText } from '../shape.ts';

/** What became of a request for a systembruker (spec 2.5). */
const status: Readonly<Record<RequestStatus, FailureText>> = {
  New: {
    title: 'Ventar på godkjenning',
    detail: 'Førespurnaden er send, men ingen har godkjent han i Altinn enno.',
    todo: 'Send lenkja til dagleg leiar. Appen ser etter svaret så lenge han er open.',
  },
  Accepted: {
    title: 'Godkjend, snart klar',
    detail: 'Systembrukaren er godkjend i Altinn, men Maskinporten kjenner han ikkje enno.',
    todo: 'Vent litt. Appen prøver på nytt av seg sjølv.',
  },
  Rejected: {
    title: 'Førespurnaden fekk nei',
    detail: 'Den som fekk førespurnaden, sa nei.',
    todo: 'Snakk med dagleg leiar, og be om systembrukar på nytt.',
  },
  Denied: {
    title: 'Altinn avslo førespurnaden',
    detail: 'Den som svara, har kanskje ikkje rett til å gi denne fullmakta.',
    todo: 'Be dagleg leiar eller ein tilgangsstyrar svare, og be om systembrukar på nytt.',
  },
  Timedout: {
    title: 'Ingen svara i tide',
    detail: 'Fristen for å godkjenne førespurnaden gjekk ut.',
    todo: 'Be om systembrukar på nytt, og sei frå til den som skal godkjenne.',
  },
  Unknown: {
    title: 'Ikkje avgjord',
    detail: 'Altinn svara med ein status som appen ikkje kjenner, så appen reknar førespurnaden som ikkje avgjord.',
    todo: 'Vent, eller spør servicedesk@altinn.no.',
  },
};

export const accessFailuresNn: AccessFailureTexts = {
  ALTINN_UNREACHABLE: (fill) => ({
    title: 'Får ikkje kontakt med Altinn',
    ...noAnswerNn(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Altinn', 'altinn.no'),
  }),
  ALTINN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Altinn svara noko uventa',
    detail: 'Svaret var ikkje slik det skal vere. Noko på vegen, som ein proxy, kan ha svara i staden.',
    todo: 'Prøv på nytt, gjerne frå eit anna nett.',
  }),
  MASKINPORTEN_MOVED: () => ({
    title: 'Maskinporten oppgir andre adresser',
    detail:
      'Maskinporten seier sjølv at han er ein annan stad enn appen leitar. Tilgangen verkar framleis, og ingenting er sendt til den nye adressa.',
    todo: 'Sjå om det finst ei ny utgåve av appen. Har de ei eiga miljøfil, sjekk «maskinporten» i henne.',
  }),
  ENVIRONMENT_FILE_INVALID: (fill) => ({
    title: 'Miljøfila kan ikkje brukast',
    detail: `Fila ${fill.text('file')} i mappa «environments» er ikkje ei gyldig miljøfil, eller ho peikar til ei adresse som ikkje er tillaten.`,
    todo: 'Rett fila, eller fjern ho for å bruke adressene som følgjer med.',
  }),
  ACCESS_NO_KEY: () => ({
    title: 'Ingen nøkkel enno',
    detail: 'Appen har verken sertifikat eller nøkkel for laget i dette miljøet.',
    todo: 'Hent inn sertifikatfila, eller lag ein nøkkel, i det første punktet.',
  }),
  ACCESS_NO_CLIENT: () => ({
    title: 'Ingen klient-ID enno',
    detail: 'Appen veit ikkje kva klient laget har hos Maskinporten.',
    todo: 'Lim inn klient-ID-en frå Samarbeidsportalen, og prøv på nytt.',
  }),
  ACCESS_STEP_BEFORE: () => ({
    title: 'Noko må på plass først',
    detail: 'Dette kan ikkje prøvast før punkta over er i orden.',
    todo: 'Byrj med det første punktet som ikkje er grønt.',
  }),
  ACCESS_TEST_CANCELLED: () => ({
    title: 'Prøva vart avbroten',
    detail: 'Du avbraut før alt var prøvd. Det som vart prøvd, er hugsa.',
    todo: 'Prøv på nytt når du vil.',
  }),
  SYSTEM_NOT_REGISTERED: () => ({
    title: 'Systemet er ikkje registrert',
    detail: 'Altinn kjenner ikkje systemet i dette miljøet enno.',
    todo: 'Trykk «Registrer systemet». Bruker de systemet til ein leverandør, sjekk ID-en med leverandøren.',
  }),
  SYSTEM_DIFFERS: () => ({
    title: 'Systemet er registrert med noko anna',
    detail: 'Systemet finst i Altinn, men utan denne klienten eller utan retten til å rapportere kundeutbytte.',
    todo: 'Trykk «Registrer systemet», så legg appen til det som manglar.',
  }),
  SYSTEMBRUKER_NOT_ASKED: () => ({
    title: 'Ingen har bede om systembrukar',
    detail: 'Laget har ingen systembrukar for dette systemet, og ingen førespurnad ventar.',
    todo: 'Trykk «Be om systembrukar», og send lenkja til dagleg leiar.',
  }),
  SYSTEMBRUKER_NOT_APPROVED: (fill) => status[requestStatusSchema.catch('Unknown').parse(fill.text('status'))],
  SYSTEMBRUKER_NO_LINK: () => ({
    title: 'Fann inga lenkje å opne',
    detail: 'Altinn gav inga lenkje som høyrer til dette miljøet, så appen opna ho ikkje.',
    todo: 'Prøv punktet på nytt, eller logg inn i Altinn og finn førespurnaden under Systembrukar.',
  }),
  BROWSER_NOT_OPENED: () => ({
    title: 'Nettlesaren lét seg ikkje opne',
    detail: 'Maskina opna ingen nettlesar for appen.',
    todo: 'Kopier lenkja, og lim ho inn i nettlesaren sjølv.',
  }),
  TEST_CALL_REFUSED: (fill) => ({
    title: 'Dialogporten sa nei',
    detail: `Systembrukaren slapp ikkje inn i Dialogporten (HTTP ${fill.text('httpStatus')}).`,
    todo: 'Sjekk at digdir:dialogporten ligg på klienten, og at systembrukaren er godkjend for laget. Prøv på nytt om litt.',
  }),
  TEST_CALL_UNREACHABLE: (fill) => ({
    title: 'Får ikkje kontakt med Dialogporten',
    ...noAnswerNn(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Dialogporten', 'altinn.no'),
  }),
  TEST_CALL_NOT_UNDERSTOOD: () => ({
    title: 'Dialogporten svara noko uventa',
    detail: 'Svaret var ikkje slik det skal vere. Noko på vegen, som ein proxy, kan ha svara i staden.',
    todo: 'Prøv på nytt, gjerne frå eit anna nett.',
  }),
};
