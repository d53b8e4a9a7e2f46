import { kroner, wholeNumber } from '../format.ts';

export const correctionNb = {
  correct: 'Rett denne leveransen',
  started: 'Dette er et nytt utkast av det som ble levert. Rett det som er galt, og send: hele lista går på nytt, med fulle beløp.',
  title: {
    practice: 'Mot det øvingsmyndigheten har i dag',
    test: 'Mot det testmiljøet har i dag',
    production: 'Mot det Skatteetaten har i dag',
  },
  help: 'Det er sendt noe for dette laget og året før. Hele lista sendes på nytt, og hver mottaker får beløpet som står her.',
  today: 'I dag',
  after: 'Etter denne',
  difference: 'Forskjell',
  oppgaver: 'Oppgaver',
  sum: 'Sum',
  counts: {
    new: (count: number) => (count === 1 ? '1 ny' : `${wholeNumber(count)} nye`),
    changed: (count: number) => `${wholeNumber(count)} endret`,
    gone: (count: number) => `${wholeNumber(count)} borte`,
    same: (count: number) => `${wholeNumber(count)} uendret`,
  },
  nothing: 'Ingenting er endret, så det er ikke noe å sende.',
  kind: { new: 'Ny', changed: 'Endret', gone: 'Borte', same: 'Uendret' },
  column: { kind: 'Hva', row: 'Rad', who: 'Mottaker', before: 'I dag', after: 'Etter denne' },
  notHeld: 'ikke med',
  goToRow: (row: number) => `Gå til rad ${wholeNumber(row)}`,
  showNumbers: 'Vis fødselsnumrene',
  hideNumbers: 'Skjul fødselsnumrene',
  more: (count: number) => `Vis ${wholeNumber(count)} til`,
  gone: {
    title: (count: number) =>
      count === 1 ? 'Én mottaker må tas bort i nettskjemaet' : `${wholeNumber(count)} mottakere må tas bort i nettskjemaet`,
    detail: (count: number, sum: number) =>
      `Det som er borte fra lista, kan Skatteetaten ha fortsatt: det er ikke kjent at en leveranse kan slette noe. Til det er tatt bort i skjemaet, kan Skatteetaten ha ${wholeNumber(count)} oppgaver på til sammen ${kroner(sum)}.`,
    steps: (year: number) => [
      'Send denne leveransen først, så alt annet er riktig.',
      'Logg inn på skatteetaten.no for laget, og åpne skjemaet RF-1301 Skattepliktig kundeutbytte.',
      `Velg inntektsår ${year}, finn hver mottaker som er borte, og slett oppgaven.`,
      'Send inn skjemaet, og ta vare på kvitteringen derfra. Appen får ikke vite om den.',
    ],
  },
  numberless: {
    title: (count: number) => (count === 1 ? 'Én mottaker har ikke noe nummer' : `${wholeNumber(count)} mottakere har ikke noe nummer`),
    detail: 'Uten fødselsnummer, D-nummer eller organisasjonsnummer kan en mottaker ikke meldes inn herfra.',
    steps: (year: number) => [
      'Spør mottakeren etter nummeret. Det er det sikreste, og da kan raden bli med her.',
      'Finnes det ikke noe nummer, så utelat raden i kontrollen og send resten.',
      `Meld inn mottakeren i skjemaet RF-1301 på skatteetaten.no for inntektsår ${year}, med fullt navn, adresse og landkode.`,
      'Uten alt dette regnes oppgaven som ikke levert. Er du i tvil, spør Skatteetaten.',
    ],
    row: (row: number) => `Rad ${wholeNumber(row)}`,
    leftOut: 'utelatt',
  },
  nil: {
    ask: 'Ikke noe å melde inn i år?',
    title: 'Når det ikke er noe å melde inn',
    detail:
      'Hvordan en leveranse uten mottakere skal se ut, er ikke offentlig kjent, så appen sender ikke noen slik. Skjemaet på skatteetaten.no er den sikre veien.',
    steps: (year: number) => [
      'Logg inn på skatteetaten.no for laget, og åpne skjemaet RF-1301 Skattepliktig kundeutbytte.',
      `Velg inntektsår ${year}, og si at det ikke er noen oppgaver å levere.`,
      'Send inn skjemaet, og ta vare på kvitteringen derfra.',
    ],
    close: 'Lukk',
  },
  roles:
    'Skjemaet kan brukes av den som er utfyller/innsender, regnskapsfører, regnskapsmedarbeider, revisor, revisormedarbeider eller har begrenset signeringsrett. Det er Skatteetatens skjema, og stegene der kan ha endret seg.',
  copyFigures: 'Kopier tallene',
  figures: { number: 'Nummer', name: 'Navn', amount: 'Beløp' },
};

export type CorrectionTexts = typeof correctionNb;
