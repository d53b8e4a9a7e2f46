import type { OutboxTexts } from './nb.ts';

export const outboxNn: OutboxTexts = {
  title: 'Leveranse utan kvittering',
  facts: { coop: 'Lag', year: 'Inntektsår', count: 'Oppgåver', sum: 'Sum', file: 'Frå', frozen: 'Frosen', reference: 'Referanse' },
  sendNow: 'Send no',
  openIt: 'Opne',
  openOf: (reference) => `Opne leveransen ${reference}`,
  withdraw: {
    action: 'Ta ut av utboksen',
    title: 'Ta leveransen ut av utboksen?',
    detail: 'Ingenting av han har forlate maskina. Han blir borte herifrå; utkastet og reknearket er som før.',
    confirm: 'Ta han ut',
    keep: 'La han liggje',
    done: 'Leveransen er teken ut av utboksen. Ingenting er sendt.',
  },
  giveUp: {
    action: 'Han er ikkje der – eg vil sende på nytt',
    title: 'Gi opp denne leveransen?',
    detail:
      'Nøkkelen er brukt før, så leveransen kan vere motteken. Gir du han opp og sender på nytt, og den gamle likevel er motteken, ligg lista der to gonger. Difor må du sjå etter sjølv først.',
    steps: (year) => [
      'Vent minst ein time etter at du sende: det kan ta tid før noko blir vist.',
      'Logg inn i Altinn for laget, og sjå i innboksen etter ei kvittering eller ei melding om kundeutbytte.',
      `Logg inn på skatteetaten.no for laget, opne RF-1301, og sjå om det er levert noko for inntektsår ${year}.`,
      'Er du i tvil, ring Skatteetaten og gi opp referansen før du gjer noko meir.',
    ],
    word: 'Eg har sett begge stadene, og leveransen er ikkje der',
    confirm: 'Gi han opp',
    keep: 'Behald han',
    done: 'Leveransen er gitt opp, og valet ditt er skrive i arkivet. Ein ny får ny nøkkel når du trykkjer Send.',
    wordMissing: 'Kryss av for at du har sett etter, eller behald leveransen.',
  },
  givenUp: {
    title: 'Denne leveransen er gitt opp',
    detail:
      'Du såg etter han hos myndigheita og fann han ikkje. Det er framleis ikkje kjent om han kom fram, så han tel ikkje som levert og blir aldri sendt igjen. Dukkar han opp, må den doble lista rettast i skjemaet RF-1301.',
  },
};
