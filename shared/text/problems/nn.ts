import { groupDigits } from '../fill.ts';
import type { ProblemTexts } from './shape.ts';

export const problemsNn: ProblemTexts = {
  severities: { error: 'Må rettast', warning: 'Må godtakast', repaired: 'Retta' },
  wholeSheet: 'Heile arket',
  place: (row, cell) => (cell === undefined ? `Rad ${row}` : `Rad ${row}, celle ${cell}`),
  fixes: {
    replace: ({ value }) => ({
      label: `Rund av til ${groupDigits(Number(value))} kr`,
      why: 'Skatteetaten tek imot heile kroner. Femti øre eller meir blir runda opp, mindre blir runda ned.',
    }),
    'leave-out': () => ({ label: 'Utelat denne rada', why: 'Mottakaren står på ei anna rad òg, og kan berre ha éi oppgåve.' }),
  },
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
        'Nummeret er lagra som eit avrunda tal med E i, så dei siste sifra er borte. Skriv heile nummeret på nytt etter medlemslista.',
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
    FOEDSELSNUMMER_DATE: {
      title: 'Dato som ikkje finst',
      sentence: () =>
        'Dei seks første sifra i fødselsnummeret er ikkje ein dato som finst, så nummeret er ikkje gyldig. Sjekk det mot medlemslista.',
    },
    FOEDSELSNUMMER_CHECK_DIGITS: {
      title: 'Kontrollsiffer som ikkje stemmer',
      sentence: () =>
        'Kontrollsifra i fødselsnummeret stemmer ikkje. Då er minst eitt siffer feil, eller to har bytt plass. Sjekk nummeret mot medlemslista.',
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
      sentence: () =>
        'Kontrollsifferet i organisasjonsnummeret stemmer ikkje. Då er minst eitt siffer feil. Slå opp verksemda på brreg.no og samanlikn.',
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
        `Nummeret står på ${fill.number('count')} rader, første gong på rad ${fill.text('firstRow')} (${fill.text('firstCell')}). Ein mottakar kan berre ha éi oppgåve. Er det same person, samle beløpa på éi rad og utelat resten. Er det ikkje, sjekk nummeret.`,
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
    AMOUNT_MISSING: {
      title: 'Manglar beløp',
      sentence: () => 'Beløpet manglar. Skriv det i heile kroner, eller utelat rada om mottakaren ikkje har fått noko.',
    },
    AMOUNT_NOT_NUMBER: {
      title: 'Beløp som ikkje kan lesast',
      sentence: () => 'Vi kan ikkje lese dette som eit beløp, og gissar ikkje. Skriv det som heile kroner med berre siffer.',
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
