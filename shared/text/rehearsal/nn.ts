import { wholeNumber } from '../format.ts';
import type { RehearsalTexts } from './nb.ts';

export const rehearsalNn: RehearsalTexts = {
  title: 'Øv på det som kan gå gale',
  lead: 'Vel kva som skal gå gale, og send som vanleg. Det skjer éin gong, hos øvingsmyndigheita på denne maskina. Ingenting blir sendt til Skatteetaten.',
  waiting: 'Dette skjer no, éin ting for kvart forsøk',
  none: 'Ingenting er valt: øvingsmyndigheita oppfører seg som ho skal.',
  reset: 'Nullstill',
  resetDone: 'Nullstilt. Øvingsmyndigheita oppfører seg som ho skal att.',
  added: (what) => `Lagt til: ${what}`,
  add: 'Legg til',
  full: (most) => `Det er plass til ${wholeNumber(most)} om gongen. Nullstill for å velje på nytt.`,
  groups: {
    connection: 'Sambandet og tenesta',
    skatteetaten: 'Skatteetaten svarar nei',
    maskinporten: 'Maskinporten svarar nei',
    altinn: 'Altinn svarer nei, under Tilgang',
    feedback: 'Svaret etterpå',
  },
  code: 'Kode',
  willSay: 'Då står det:',
  fault: {
    cutBefore: 'Sambandet blir brote før leveransen kjem fram',
    cutDuring: 'Sambandet blir brote midt i kvitteringa',
    cutAfter: 'Sambandet blir brote etter at leveransen kom fram',
    slow: 'Svaret tek eit halvt minutt',
    down: 'Tenesta er nede (503)',
    busy: 'For mange førespurnader (429), vent ti sekund',
    webPage: 'Ei nettside i staden for svaret',
    badJson: 'Eit svar som ikkje lèt seg lese',
    redirect: 'Svaret viser vidare til ei anna adresse',
    remark: 'Godkjend, med ein merknad om første rad',
    rejected: 'Avvist etter kontroll',
    unknown: 'Eit svar som appen ikkje kjenner',
    pdf: 'Eit svar berre for menneske, som PDF',
    late: 'Svaret drygjer to minutt',
  },
};
