import type { Fill } from '../fill.ts';
import { fixesNn } from './fixes.ts';
import type { ProblemTexts } from './shape.ts';

export const problemsNn: ProblemTexts = {
  severities: { error: 'Må rettast', warning: 'Må godtakast', repaired: 'Retta' },
  wholeSheet: 'Heile arket',
  place: (row, cell) => (cell === undefined ? `Rad ${row}` : `Rad ${row}, celle ${cell}`),
  fixes: fixesNn,
  codes: {
    IDENTIFIER_MISSING: {
      title: 'Manglar nummer',
      sentence: () =>
        'Fødselsnummer, D-nummer eller organisasjonsnummer manglar. Utan det blir oppgåva rekna som ikkje levert. Finn nummeret, eller utelat rada og spør Skatteetaten korleis ho kan leverast.',
    },
    IDENTIFIER_NOT_DIGITS: {
      title: 'Ikkje berre siffer i nummeret',
      sentence: () =>
        'Det står noko anna enn siffer i nummeret, så det kan ikkje sendast. Eit fødselsnummer er 11 siffer og eit organisasjonsnummer 9. Skriv berre sifra.',
    },
    IDENTIFIER_LENGTH: {
      title: 'Feil tal på siffer',
      sentence: (fill) =>
        `Nummeret har ${fill.number('digits')} siffer. Eit fødselsnummer har 11 og eit organisasjonsnummer 9. Sjekk det mot medlemslista.`,
    },
    IDENTIFIER_SCIENTIFIC: {
      title: 'Avrunda nummer (1,01E+10)',
      sentence: () =>
        'Nummeret er lagra som tekst med E i, så dei siste sifra er borte og kan ikkje reknast tilbake. Vel Formater celler og Tekst for kolonnen i Excel, og skriv eller lim inn heile numra på nytt.',
    },
    IDENTIFIER_BOTH_COLUMNS: {
      title: 'To nummer på éi rad',
      sentence: () =>
        'Rada har både fødselsnummer og organisasjonsnummer. Ein mottakar har berre eitt av dei. Tøm det som ikkje er mottakaren sitt, eller del rada i to i reknearket.',
    },
    IDENTIFIER_NORMALISED: {
      title: 'Mellomrom og teikn tekne bort',
      sentence: () => 'Nummeret var skrive med mellomrom eller teikn. Vi har teke dei bort. Sifra er dei same.',
    },
    LEADING_ZERO_RESTORED: {
      title: 'Manglande null sett tilbake',
      sentence: () => 'Nummeret hadde mista nullen framme. Vi har sett han tilbake, og kontrollsifra stemmer.',
    },
    LEADING_ZERO_MISSING: {
      title: 'Manglar null framføre',
      sentence: () =>
        'Nummeret har 10 siffer, og med ein null framføre stemmer kontrollsifra. Du har teke nullane tilbake. Set han inn, eller skriv heile nummeret.',
    },
    FOEDSELSNUMMER_DATE: {
      title: 'Dato som ikkje finst',
      sentence: () =>
        'Dei seks første sifra i fødselsnummeret er ikkje ein dato som finst, så nummeret er ikkje gyldig. Sjekk det mot medlemslista.',
    },
    FOEDSELSNUMMER_CHECK_DIGITS: {
      title: 'Kontrollsiffer som ikkje stemmer',
      sentence: (fill) => `Kontrollsifra i fødselsnummeret stemmer ikkje. ${slips(fill)}Sjekk det mot medlemslista.`,
    },
    FOEDSELSNUMMER_2032: {
      title: 'Gyldig først frå 2032',
      sentence: () =>
        'Fødselsnummeret er berre gyldig etter reglane som kjem i 2032. Er det før det, er det truleg ein skrivefeil. Sjekk det mot medlemslista før du godtek det.',
    },
    FOEDSELSNUMMER_H_NUMBER: {
      title: 'H-nummer',
      sentence: () =>
        'Dette er eit H-nummer, eit hjelpenummer frå helsevesenet. Skatteetaten tek berre imot fødselsnummer og D-nummer. Be mottakaren om det rette.',
    },
    FOEDSELSNUMMER_FH_NUMBER: {
      title: 'FH-nummer',
      sentence: () =>
        'Dette er eit FH-nummer, eit felles hjelpenummer frå helsevesenet. Skatteetaten tek berre imot fødselsnummer og D-nummer. Be mottakaren om det rette.',
    },
    FOEDSELSNUMMER_SYNTHETIC: {
      title: 'Syntetisk fødselsnummer',
      sentence: () =>
        'Dette er eit syntetisk fødselsnummer, laga for testing. I produksjon blir berre verkelege personar sende. Byt det ut, eller vel generalprøve.',
    },
    FOEDSELSNUMMER_NOT_SYNTHETIC: {
      title: 'Verkeleg fødselsnummer i prøve',
      sentence: () =>
        'Dette er eit verkeleg fødselsnummer. I generalprøve og test er berre syntetiske lov. Bruk dømearket for å øve, eller vel produksjon.',
    },
    ORGANISASJONSNUMMER_CHECK_DIGIT: {
      title: 'Kontrollsiffer i organisasjonsnummer',
      sentence: (fill) =>
        `Kontrollsifferet i organisasjonsnummeret stemmer ikkje. ${slips(fill)}Slå opp verksemda på brreg.no og samanlikn.`,
    },
    ORGANISASJONSNUMMER_PLACEHOLDER: {
      title: 'Utfylling i staden for nummer',
      sentence: () =>
        'Alle sifra er like, så dette er ei utfylling og ikkje eit organisasjonsnummer. Slå opp verksemda på brreg.no og skriv nummeret.',
    },
    ORGANISASJONSNUMMER_SYNTHETIC: {
      title: 'Syntetisk organisasjonsnummer',
      sentence: () =>
        'Dette er eit syntetisk organisasjonsnummer, laga for testing. I produksjon blir berre verkelege verksemder sende. Byt det ut, eller vel generalprøve.',
    },
    ORGANISASJONSNUMMER_NOT_SYNTHETIC: {
      title: 'Verkeleg organisasjonsnummer i prøve',
      sentence: () =>
        'Dette er eit verkeleg organisasjonsnummer. I generalprøve og test er berre syntetiske lov. Bruk dømearket for å øve, eller vel produksjon.',
    },
    ORGANISASJONSNUMMER_FIRST_DIGIT: {
      title: 'Uvanleg første siffer',
      sentence: () =>
        'Norske organisasjonsnummer byrjar med 8 eller 9, og det gjer ikkje dette. Slå opp verksemda på brreg.no før du godtek det.',
    },
    DUPLICATE_IDENTIFIER: {
      title: 'Same nummer fleire gonger',
      sentence: (fill) =>
        `Nummeret står på ${fill.number('count')} rader, første gong på rad ${fill.text('firstRow')} (${fill.text('firstCell')}). ${
          fill.isOne('sameName')
            ? 'Ein mottakar kan berre ha éi oppgåve, så berre éi av radene kan sendast. Slå beløpa saman, eller utelat rada dersom ho er ført to gonger.'
            : 'Namna er ulike, så truleg er eitt av numra feil. Sjekk dei mot medlemslista. Ein mottakar kan berre ha éi oppgåve.'
        }`,
    },
    SAME_PERSON_TWO_NUMBERS: {
      title: 'Same person med to nummer?',
      sentence: (fill) =>
        `Namnet og fødselsdatoen er dei same som på rad ${fill.text('firstRow')} (${fill.text('firstCell')}), men numra er ulike. Er det same person, skal det vere eitt nummer og éi oppgåve. Sjekk numra mot medlemslista før du godtek det.`,
    },
    NAME_MISSING: {
      title: 'Manglar namn',
      sentence: () => 'Namnet manglar. Det blir sendt saman med nummeret, så Skatteetaten kan sjå kven det gjeld. Skriv det inn.',
    },
    NAME_CONTROL_CHARACTERS: {
      title: 'Linjeskift eller skjulte teikn i namnet',
      sentence: () => 'Det er linjeskift eller skjulte teikn i namnet, og slike kan ikkje sendast. Skriv namnet på nytt på éi linje.',
    },
    NAME_LONG: {
      title: 'Langt namn',
      sentence: (fill) =>
        `Namnet er på ${fill.number('length')} teikn. Over ${fill.number('longest')} teikn veit vi ikkje om Skatteetaten tek imot. Kort det ned, eller godta det som det er.`,
    },
    NAME_OF_ORGANISATION: {
      title: 'Verksemd ved fødselsnummer',
      sentence: () =>
        'Namnet ser ut som namnet på ei verksemd, men nummeret er ein person sitt. Rett det som er feil, eller godta det dersom det er personen som fekk utbetalinga.',
    },
    NAME_OF_PERSON: {
      title: 'Person ved organisasjonsnummer',
      sentence: () =>
        'Namnet ser ut som namnet på ein person, men nummeret er ei verksemd sitt. Rett det som er feil, eller godta det dersom det er verksemda som fekk utbetalinga.',
    },
    AMOUNT_MISSING: {
      title: 'Manglar beløp',
      sentence: () => 'Beløpet manglar. Skriv det i heile kroner, eller utelat rada om mottakaren ikkje har fått noko.',
    },
    AMOUNT_NOT_NUMBER: {
      title: 'Beløp som ikkje kan lesast',
      sentence: () => 'Vi kan ikkje lese dette som eit beløp, og gissar ikkje. Skriv det som heile kroner med berre siffer.',
    },
    AMOUNT_DATE: {
      title: 'Dato i beløpet',
      sentence: () =>
        'Her står ein dato og ikkje eit beløp. Excel gjer gjerne 1.5 om til 1. mai. Skriv beløpet i heile kroner, med berre siffer.',
    },
    AMOUNT_PERCENT: {
      title: 'Prosent i beløpet',
      sentence: () => 'Her står ein prosent og ikkje eit beløp. Skriv kor mange kroner mottakaren fekk utbetalt.',
    },
    AMOUNT_AMBIGUOUS: {
      title: 'Beløp som kan lesast på to måtar',
      sentence: () =>
        'Skiljeteiknet kan bety tusen eller øre, så 1.234 kan vere både 1234 kr og 1 kr. Skriv beløpet i heile kroner utan skiljeteikn.',
    },
    AMOUNT_DECIMALS: {
      title: 'Øre i beløpet',
      sentence: () => 'Beløpet har øre, og Skatteetaten tek imot heile kroner. Rund av, eller skriv beløpet i heile kroner.',
    },
    AMOUNT_ROUNDED: {
      title: 'Øre runda av',
      sentence: (fill) => `Beløpet har øre. Du har valt å runde av, så det blir sendt som ${fill.number('kroner')} kr.`,
    },
    AMOUNT_ROUNDS_TO_ZERO: {
      title: 'Mindre enn 50 øre',
      sentence: () =>
        'Beløpet er under 50 øre og blir null kroner når det blir runda av. Null kan ikkje sendast. Rett beløpet, eller utelat rada.',
    },
    AMOUNT_NOT_POSITIVE: {
      title: 'Null eller minus',
      sentence: () =>
        'Beløpet er null eller mindre. Det som skal meldast, er det som er utbetalt, minst 1 krone. Rett beløpet, eller utelat rada.',
    },
    AMOUNT_TOO_LARGE: {
      title: 'For stort beløp',
      sentence: (fill) =>
        `Beløpet er over ${fill.number('highest')} kr, som er det høgaste som kan sendast. Sjekk at det ikkje er siffer for mykje.`,
    },
    CELL_ERROR: {
      title: 'Feil i cella i Excel',
      sentence: (fill) =>
        `Cella viser ${fill.text('shown')}. Excel får ikkje rekna ho ut, så verdien finst ikkje. Rett formelen i reknearket, eller skriv verdien her.`,
    },
    FORMULA_WITHOUT_VALUE: {
      title: 'Formel som ikkje er rekna ut',
      sentence: () =>
        'Cella har ein formel, men fila har ikkje svaret på han. Opne reknearket i Excel, lagre det og slepp det her igjen, eller skriv verdien her.',
    },
    HIDDEN_ROWS: {
      title: 'Skjulte rader',
      sentence: (fill) =>
        fill.isOne('count')
          ? `Rad ${fill.text('firstRow')} er skjult i arket. Vi tek ho verken med eller ut utan at du seier det. Vel under «Rekneark».`
          : `${fill.number('count')} rader mellom rad ${fill.text('firstRow')} og ${fill.text('lastRow')} er skjulte i arket. Vi tek dei verken med eller ut utan at du seier det. Vel under «Rekneark».`,
    },
    OTHER_LISTS: {
      title: 'Fleire lister i fila',
      sentence: (fill) =>
        fill.isOne('count')
          ? 'Fila har ei liste til, og ho blir ikkje send. Vel under «Rekneark» om dei høyrer saman, eller kva for ei det gjeld.'
          : `Fila har ${fill.number('count')} lister til, og dei blir ikkje sende. Vel under «Rekneark» om dei høyrer saman, eller kva for ei det gjeld.`,
    },
    NO_ROWS: {
      title: 'Ingen rader',
      sentence: () => 'Det er ingen rader å sende under overskriftene. Sjekk at du har valt rett ark og rett overskriftsrad.',
    },
    SUM_DIFFERS: {
      title: 'Avvik mot rekneskapen',
      sentence: (fill) =>
        `Radene er til saman ${fill.number('actual')} kr, og rekneskapen seier ${fill.number('expected')} kr. Avviket er ${fill.number('difference')} kr. Finn rada det gjeld, eller rett summen frå rekneskapen.`,
    },
    BODY_TOO_LARGE: {
      title: 'For stor leveranse',
      sentence: (fill) =>
        `Leveransen er på ${fill.megabytes('bytes')} MB, og Skatteetaten tek imot ${fill.megabytes('highest')} MB om gongen. Lista går difor som fleire leveransar, kvar med si eiga kvittering. Appen deler ho for deg.`,
    },
  },
};

/** Which slips alone could have made the number; what it should have been is never guessed. */
function slips(fill: Fill): string {
  if (fill.isOne('oneDigit') && fill.isOne('swapped')) return 'Eitt siffer kan vere feil, eller to nabosiffer kan ha bytt plass. ';
  if (fill.isOne('oneDigit')) return 'Eitt siffer kan vere feil. Å byte to nabosiffer forklarer det ikkje. ';
  return fill.isOne('swapped')
    ? 'To nabosiffer kan ha bytt plass. Eitt feil siffer forklarer det ikkje. '
    : 'Verken eitt feil siffer eller to som har bytt plass forklarer det. Då er meir enn det feil. ';
}
