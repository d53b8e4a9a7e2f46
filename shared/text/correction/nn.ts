import { kroner, wholeNumber } from '../format.ts';
import type { CorrectionTexts } from './nb.ts';

export const correctionNn: CorrectionTexts = {
  correct: 'Rett denne leveransen',
  started: 'Dette er eit nytt utkast av det som vart levert. Rett det som er gale, og send: heile lista går på nytt, med fulle beløp.',
  title: {
    practice: 'Mot det øvingsmyndigheita har i dag',
    test: 'Mot det testmiljøet har i dag',
    production: 'Mot det Skatteetaten har i dag',
  },
  help: 'Det er sendt noko for dette laget og året før. Heile lista blir send på nytt, og kvar mottakar får beløpet som står her.',
  today: 'I dag',
  after: 'Etter denne',
  difference: 'Skilnad',
  oppgaver: 'Oppgåver',
  sum: 'Sum',
  counts: {
    new: (count) => (count === 1 ? '1 ny' : `${wholeNumber(count)} nye`),
    changed: (count) => `${wholeNumber(count)} endra`,
    gone: (count) => `${wholeNumber(count)} borte`,
    same: (count) => `${wholeNumber(count)} uendra`,
  },
  nothing: 'Ingenting er endra, så det er ikkje noko å sende.',
  kind: { new: 'Ny', changed: 'Endra', gone: 'Borte', same: 'Uendra' },
  column: { kind: 'Kva', row: 'Rad', who: 'Mottakar', before: 'I dag', after: 'Etter denne' },
  notHeld: 'ikkje med',
  goToRow: (row) => `Gå til rad ${wholeNumber(row)}`,
  showNumbers: 'Vis fødselsnumra',
  hideNumbers: 'Gøym fødselsnumra',
  more: (count) => `Vis ${wholeNumber(count)} til`,
  gone: {
    title: (count) =>
      count === 1 ? 'Éin mottakar må takast bort i nettskjemaet' : `${wholeNumber(count)} mottakarar må takast bort i nettskjemaet`,
    detail: (count, sum) =>
      `Det som er borte frå lista, kan Skatteetaten ha framleis: det er ikkje kjent at ein leveranse kan slette noko. Til det er teke bort i skjemaet, kan Skatteetaten ha ${wholeNumber(count)} oppgåver på til saman ${kroner(sum)}.`,
    steps: (year) => [
      'Send denne leveransen først, så alt anna er rett.',
      'Logg inn på skatteetaten.no for laget, og opne skjemaet RF-1301 Skattepliktig kundeutbytte.',
      `Vel inntektsår ${year}, finn kvar mottakar som er borte, og slett oppgåva.`,
      'Send inn skjemaet, og ta vare på kvitteringa derifrå. Appen får ikkje vite om henne.',
    ],
  },
  numberless: {
    title: (count) => (count === 1 ? 'Éin mottakar har ikkje noko nummer' : `${wholeNumber(count)} mottakarar har ikkje noko nummer`),
    detail: 'Utan fødselsnummer, D-nummer eller organisasjonsnummer kan ein mottakar ikkje meldast inn herifrå.',
    steps: (year) => [
      'Spør mottakaren etter nummeret. Det er det sikraste, og då kan rada bli med her.',
      'Finst det ikkje noko nummer, så utelat rada i kontrollen og send resten.',
      `Meld inn mottakaren i skjemaet RF-1301 på skatteetaten.no for inntektsår ${year}, med fullt namn, adresse og landkode.`,
      'Utan alt dette blir oppgåva rekna som ikkje levert. Er du i tvil, spør Skatteetaten.',
    ],
    row: (row) => `Rad ${wholeNumber(row)}`,
    leftOut: 'utelaten',
  },
  nil: {
    ask: 'Ikkje noko å melde inn i år?',
    title: 'Når det ikkje er noko å melde inn',
    detail:
      'Korleis ein leveranse utan mottakarar skal sjå ut, er ikkje offentleg kjent, så appen sender ingen slik. Skjemaet på skatteetaten.no er den sikre vegen.',
    steps: (year) => [
      'Logg inn på skatteetaten.no for laget, og opne skjemaet RF-1301 Skattepliktig kundeutbytte.',
      `Vel inntektsår ${year}, og sei at det ikkje er nokon oppgåver å levere.`,
      'Send inn skjemaet, og ta vare på kvitteringa derifrå.',
    ],
    close: 'Lukk',
  },
  roles:
    'Skjemaet kan brukast av den som er utfyllar/innsendar, rekneskapsførar, rekneskapsmedarbeidar, revisor, revisormedarbeidar eller har avgrensa signeringsrett. Det er skjemaet til Skatteetaten, og stega der kan ha endra seg.',
  copyFigures: 'Kopier tala',
  figures: { number: 'Nummer', name: 'Namn', amount: 'Beløp' },
};
