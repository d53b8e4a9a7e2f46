import type { Fill } from '../fill.ts';
import { fixesNb } from './fixes.ts';
import type { ProblemTexts } from './shape.ts';

/** Bokmål is the shape that the other two are written to. */
export const problemsNb: ProblemTexts = {
  severities: { error: 'Må rettes', warning: 'Må godtas', repaired: 'Rettet' },
  wholeSheet: 'Hele arket',
  place: (row, cell) => (cell === undefined ? `Rad ${row}` : `Rad ${row}, celle ${cell}`),
  fixes: fixesNb,
  codes: {
    IDENTIFIER_MISSING: {
      title: 'Mangler nummer',
      sentence: () =>
        'Fødselsnummer, D-nummer eller organisasjonsnummer mangler. Uten det regnes oppgaven som ikke levert. Finn nummeret, eller utelat raden og spør Skatteetaten hvordan den kan leveres.',
    },
    IDENTIFIER_NOT_DIGITS: {
      title: 'Ikke bare siffer i nummeret',
      sentence: () =>
        'Det står noe annet enn siffer i nummeret, så det kan ikke sendes. Et fødselsnummer er 11 siffer og et organisasjonsnummer 9. Skriv bare sifrene.',
    },
    IDENTIFIER_LENGTH: {
      title: 'Feil antall siffer',
      sentence: (fill) =>
        `Nummeret har ${fill.number('digits')} siffer. Et fødselsnummer har 11 og et organisasjonsnummer 9. Sjekk det mot medlemslista.`,
    },
    IDENTIFIER_SCIENTIFIC: {
      title: 'Avrundet nummer (1,01E+10)',
      sentence: () =>
        'Nummeret er lagret som tekst med E i, så de siste sifrene er borte og kan ikke regnes tilbake. Velg Format celler og Tekst for kolonnen i Excel, og skriv eller lim inn hele numrene på nytt.',
    },
    IDENTIFIER_BOTH_COLUMNS: {
      title: 'To nummer på én rad',
      sentence: () =>
        'Raden har både fødselsnummer og organisasjonsnummer. En mottaker har bare ett av dem. Tøm det som ikke er mottakerens, eller del raden i to i regnearket.',
    },
    IDENTIFIER_NORMALISED: {
      title: 'Mellomrom og tegn tatt bort',
      sentence: () => 'Nummeret var skrevet med mellomrom eller tegn. Vi har tatt dem bort. Sifrene er de samme.',
    },
    LEADING_ZERO_RESTORED: {
      title: 'Manglende null satt tilbake',
      sentence: () => 'Nummeret hadde mistet nullen foran. Vi har satt den tilbake, og kontrollsifrene stemmer.',
    },
    LEADING_ZERO_MISSING: {
      title: 'Mangler null foran',
      sentence: () =>
        'Nummeret har 10 siffer, og med en null foran stemmer kontrollsifrene. Du har tatt nullene tilbake. Sett den inn, eller skriv hele nummeret.',
    },
    FOEDSELSNUMMER_DATE: {
      title: 'Dato som ikke finnes',
      sentence: () =>
        'De seks første sifrene i fødselsnummeret er ikke en dato som finnes, så nummeret er ikke gyldig. Sjekk det mot medlemslista.',
    },
    FOEDSELSNUMMER_CHECK_DIGITS: {
      title: 'Kontrollsifre som ikke stemmer',
      sentence: (fill) => `Kontrollsifrene i fødselsnummeret stemmer ikke. ${slips(fill)}Sjekk det mot medlemslista.`,
    },
    FOEDSELSNUMMER_2032: {
      title: 'Gyldig først fra 2032',
      sentence: () =>
        'Fødselsnummeret er bare gyldig etter reglene som kommer i 2032. Er det før det, er det trolig en skrivefeil. Sjekk det mot medlemslista før du godtar det.',
    },
    FOEDSELSNUMMER_H_NUMBER: {
      title: 'H-nummer',
      sentence: () =>
        'Dette er et H-nummer, et hjelpenummer fra helsevesenet. Skatteetaten tar bare imot fødselsnummer og D-nummer. Be mottakeren om det riktige.',
    },
    FOEDSELSNUMMER_FH_NUMBER: {
      title: 'FH-nummer',
      sentence: () =>
        'Dette er et FH-nummer, et felles hjelpenummer fra helsevesenet. Skatteetaten tar bare imot fødselsnummer og D-nummer. Be mottakeren om det riktige.',
    },
    FOEDSELSNUMMER_SYNTHETIC: {
      title: 'Syntetisk fødselsnummer',
      sentence: () =>
        'Dette er et syntetisk fødselsnummer, laget for testing. I produksjon sendes bare virkelige personer. Bytt det ut, eller velg generalprøve.',
    },
    FOEDSELSNUMMER_NOT_SYNTHETIC: {
      title: 'Virkelig fødselsnummer i prøve',
      sentence: () =>
        'Dette er et virkelig fødselsnummer. I generalprøve og test er bare syntetiske lov. Bruk eksempelarket for å øve, eller velg produksjon.',
    },
    ORGANISASJONSNUMMER_CHECK_DIGIT: {
      title: 'Kontrollsiffer i organisasjonsnummer',
      sentence: (fill) =>
        `Kontrollsifferet i organisasjonsnummeret stemmer ikke. ${slips(fill)}Slå opp virksomheten på brreg.no og sammenlign.`,
    },
    ORGANISASJONSNUMMER_PLACEHOLDER: {
      title: 'Utfylling i stedet for nummer',
      sentence: () =>
        'Alle sifrene er like, så dette er en utfylling og ikke et organisasjonsnummer. Slå opp virksomheten på brreg.no og skriv nummeret.',
    },
    ORGANISASJONSNUMMER_SYNTHETIC: {
      title: 'Syntetisk organisasjonsnummer',
      sentence: () =>
        'Dette er et syntetisk organisasjonsnummer, laget for testing. I produksjon sendes bare virkelige virksomheter. Bytt det ut, eller velg generalprøve.',
    },
    ORGANISASJONSNUMMER_NOT_SYNTHETIC: {
      title: 'Virkelig organisasjonsnummer i prøve',
      sentence: () =>
        'Dette er et virkelig organisasjonsnummer. I generalprøve og test er bare syntetiske lov. Bruk eksempelarket for å øve, eller velg produksjon.',
    },
    ORGANISASJONSNUMMER_FIRST_DIGIT: {
      title: 'Uvanlig første siffer',
      sentence: () =>
        'Norske organisasjonsnummer begynner med 8 eller 9, og det gjør ikke dette. Slå opp virksomheten på brreg.no før du godtar det.',
    },
    DUPLICATE_IDENTIFIER: {
      title: 'Samme nummer flere ganger',
      sentence: (fill) =>
        `Nummeret står på ${fill.number('count')} rader, første gang på rad ${fill.text('firstRow')} (${fill.text('firstCell')}). ${
          fill.isOne('sameName')
            ? 'En mottaker kan bare ha én oppgave, så bare én av radene kan sendes. Slå beløpene sammen, eller utelat raden hvis den er ført to ganger.'
            : 'Navnene er ulike, så trolig er ett av numrene feil. Sjekk dem mot medlemslista. En mottaker kan bare ha én oppgave.'
        }`,
    },
    SAME_PERSON_TWO_NUMBERS: {
      title: 'Samme person med to numre?',
      sentence: (fill) =>
        `Navnet og fødselsdatoen er de samme som på rad ${fill.text('firstRow')} (${fill.text('firstCell')}), men numrene er ulike. Er det samme person, skal det være ett nummer og én oppgave. Sjekk numrene mot medlemslista før du godtar det.`,
    },
    NAME_MISSING: {
      title: 'Mangler navn',
      sentence: () => 'Navnet mangler. Det sendes sammen med nummeret, så Skatteetaten kan se hvem det gjelder. Skriv det inn.',
    },
    NAME_CONTROL_CHARACTERS: {
      title: 'Linjeskift eller skjulte tegn i navnet',
      sentence: () => 'Det er linjeskift eller skjulte tegn i navnet, og slike kan ikke sendes. Skriv navnet på nytt på én linje.',
    },
    NAME_LONG: {
      title: 'Langt navn',
      sentence: (fill) =>
        `Navnet er på ${fill.number('length')} tegn. Over ${fill.number('longest')} tegn vet vi ikke om Skatteetaten tar imot. Kort det ned, eller godta det som det er.`,
    },
    NAME_OF_ORGANISATION: {
      title: 'Virksomhet ved fødselsnummer',
      sentence: () =>
        'Navnet ser ut som navnet på en virksomhet, men nummeret er en persons. Rett det som er feil, eller godta det hvis det er personen som fikk utbetalingen.',
    },
    NAME_OF_PERSON: {
      title: 'Person ved organisasjonsnummer',
      sentence: () =>
        'Navnet ser ut som navnet på en person, men nummeret er en virksomhets. Rett det som er feil, eller godta det hvis det er virksomheten som fikk utbetalingen.',
    },
    AMOUNT_MISSING: {
      title: 'Mangler beløp',
      sentence: () => 'Beløpet mangler. Skriv det i hele kroner, eller utelat raden hvis mottakeren ikke har fått noe.',
    },
    AMOUNT_NOT_NUMBER: {
      title: 'Beløp som ikke kan leses',
      sentence: () => 'Vi kan ikke lese dette som et beløp, og gjetter ikke. Skriv det som hele kroner med bare siffer.',
    },
    AMOUNT_DATE: {
      title: 'Dato i beløpet',
      sentence: () =>
        'Her står en dato og ikke et beløp. Excel gjør gjerne 1.5 om til 1. mai. Skriv beløpet i hele kroner, med bare sifre.',
    },
    AMOUNT_PERCENT: {
      title: 'Prosent i beløpet',
      sentence: () => 'Her står en prosent og ikke et beløp. Skriv hvor mange kroner mottakeren fikk utbetalt.',
    },
    AMOUNT_AMBIGUOUS: {
      title: 'Beløp som kan leses på to måter',
      sentence: () =>
        'Skilletegnet kan bety tusen eller øre, så 1.234 kan være både 1234 kr og 1 kr. Skriv beløpet i hele kroner uten skilletegn.',
    },
    AMOUNT_DECIMALS: {
      title: 'Øre i beløpet',
      sentence: () => 'Beløpet har øre, og Skatteetaten tar imot hele kroner. Rund av, eller skriv beløpet i hele kroner.',
    },
    AMOUNT_ROUNDED: {
      title: 'Øre rundet av',
      sentence: (fill) => `Beløpet har øre. Du har valgt å runde av, så det sendes som ${fill.number('kroner')} kr.`,
    },
    AMOUNT_ROUNDS_TO_ZERO: {
      title: 'Mindre enn 50 øre',
      sentence: () =>
        'Beløpet er under 50 øre og blir null kroner når det rundes av. Null kan ikke sendes. Rett beløpet, eller utelat raden.',
    },
    AMOUNT_NOT_POSITIVE: {
      title: 'Null eller minus',
      sentence: () =>
        'Beløpet er null eller mindre. Det som meldes, er det som er utbetalt, minst 1 krone. Rett beløpet, eller utelat raden.',
    },
    AMOUNT_TOO_LARGE: {
      title: 'For stort beløp',
      sentence: (fill) =>
        `Beløpet er over ${fill.number('highest')} kr, som er det høyeste som kan sendes. Sjekk at det ikke er siffer for mye.`,
    },
    CELL_ERROR: {
      title: 'Feil i cella i Excel',
      sentence: (fill) =>
        `Cella viser ${fill.text('shown')}. Excel får ikke regnet den ut, så verdien finnes ikke. Rett formelen i regnearket, eller skriv verdien her.`,
    },
    FORMULA_WITHOUT_VALUE: {
      title: 'Formel som ikke er regnet ut',
      sentence: () =>
        'Cella har en formel, men fila har ikke svaret på den. Åpne regnearket i Excel, lagre det og slipp det her igjen, eller skriv verdien her.',
    },
    HIDDEN_ROWS: {
      title: 'Skjulte rader',
      sentence: (fill) =>
        fill.isOne('count')
          ? `Rad ${fill.text('firstRow')} er skjult i arket. Vi tar den verken med eller ut uten at du sier det. Velg under «Regneark».`
          : `${fill.number('count')} rader mellom rad ${fill.text('firstRow')} og ${fill.text('lastRow')} er skjult i arket. Vi tar dem verken med eller ut uten at du sier det. Velg under «Regneark».`,
    },
    OTHER_LISTS: {
      title: 'Flere lister i fila',
      sentence: (fill) =>
        fill.isOne('count')
          ? 'Fila har en liste til, og den blir ikke sendt. Velg under «Regneark» om de hører sammen, eller hvilken det gjelder.'
          : `Fila har ${fill.number('count')} lister til, og de blir ikke sendt. Velg under «Regneark» om de hører sammen, eller hvilken det gjelder.`,
    },
    NO_ROWS: {
      title: 'Ingen rader',
      sentence: () => 'Det er ingen rader å sende under overskriftene. Sjekk at du har valgt riktig ark og riktig overskriftsrad.',
    },
    SUM_DIFFERS: {
      title: 'Avvik mot regnskapet',
      sentence: (fill) =>
        `Radene er til sammen ${fill.number('actual')} kr, og regnskapet sier ${fill.number('expected')} kr. Avviket er ${fill.number('difference')} kr. Finn raden det gjelder, eller rett summen fra regnskapet.`,
    },
    BODY_TOO_LARGE: {
      title: 'For stor leveranse',
      sentence: (fill) =>
        `Leveransen er på ${fill.megabytes('bytes')} MB, og Skatteetaten tar imot ${fill.megabytes('highest')} MB om gangen. Lista går derfor som flere leveranser, hver med sin egen kvittering. Appen deler den for deg.`,
    },
  },
};

/** Which slips alone could have made the number; what it should have been is never guessed. */
function slips(fill: Fill): string {
  if (fill.isOne('oneDigit') && fill.isOne('swapped')) return 'Ett siffer kan være feil, eller to nabosiffer kan ha byttet plass. ';
  if (fill.isOne('oneDigit')) return 'Ett siffer kan være feil. Å bytte to nabosiffer forklarer det ikke. ';
  return fill.isOne('swapped')
    ? 'To nabosiffer kan ha byttet plass. Ett feil siffer forklarer det ikke. '
    : 'Verken ett feil siffer eller to som har byttet plass forklarer det. Da er mer enn det feil. ';
}
