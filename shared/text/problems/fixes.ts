/** What the buttons that put something right say, and why they would. No number of a person stands here: whoever wants to see it looks at the preview. */
import type { Fix } from '../../core/values/problem.ts';
import { groupDigits } from '../fill.ts';
import type { FixTexts } from './shape.ts';

type Merge = Extract<Fix, { kind: 'merge' }>;

/** More terms than this don't fit a button. */
const TERMS_SHOWN = 4;

/** `1 200 + 300,50 = 1 500,50`; in the middle of a long one stands `…`. */
function arithmetic({ oere }: Merge, decimalSign: string): string {
  const terms = oere.slice(0, oere.length > TERMS_SHOWN ? TERMS_SHOWN - 1 : TERMS_SHOWN).map((term) => kroner(term, decimalSign));
  if (oere.length > TERMS_SHOWN) terms.push('…', kroner(oere.at(-1) ?? 0, decimalSign));
  const sum = oere.reduce((total, term) => total + term, 0);
  return `${terms.join(' + ')} = ${kroner(sum, decimalSign)}`;
}

function kroner(oere: number, decimalSign: string): string {
  const rest = Math.abs(oere % 100);
  const whole = groupDigits(Math.trunc(oere / 100));
  return rest === 0 ? whole : `${oere < 0 && oere > -100 ? '\u2212' : ''}${whole}${decimalSign}${String(rest).padStart(2, '0')}`;
}

export const fixesNb: FixTexts = {
  replace: {
    ROUND_HALF_UP: (value) => ({
      label: `Rund av til ${groupDigits(Number(value))} kr`,
      why: 'Skatteetaten tar imot hele kroner. Femti øre eller mer rundes opp, mindre rundes ned.',
    }),
    LEADING_ZERO: () => ({ label: 'Sett nullen tilbake', why: 'Med en null foran stemmer kontrollsifrene.' }),
    SAME_PERSON: () => ({
      label: 'Bruk nummeret ved samme navn',
      why: 'Det samme navnet står på en annen rad, og nummeret der skiller seg bare med ett siffer, eller to som har byttet plass.',
    }),
    KNOWN_NUMBER: () => ({
      label: 'Bruk nummeret som ble levert sist',
      why: 'Sist dere leverte, sto det samme navnet der, og nummeret skiller seg bare med ett siffer, eller to som har byttet plass.',
    }),
    ONE_LINE: () => ({ label: 'Skriv navnet på én linje', why: 'Linjeskift blir mellomrom, og skjulte tegn tas bort.' }),
  },
  'leave-out': () => ({ label: 'Utelat denne raden', why: 'Mottakeren står på en annen rad også, og kan bare ha én oppgave.' }),
  merge: (fix) => ({
    label: `Slå sammen på rad ${fix.into}: ${arithmetic(fix, ',')} kr`,
    why: 'En mottaker kan bare ha én oppgave. Summen skrives på den første raden, og resten utelates.',
  }),
};

export const fixesNn: FixTexts = {
  replace: {
    ROUND_HALF_UP: (value) => ({
      label: `Rund av til ${groupDigits(Number(value))} kr`,
      why: 'Skatteetaten tek imot heile kroner. Femti øre eller meir blir runda opp, mindre blir runda ned.',
    }),
    LEADING_ZERO: () => ({ label: 'Set nullen tilbake', why: 'Med ein null framføre stemmer kontrollsifra.' }),
    SAME_PERSON: () => ({
      label: 'Bruk nummeret ved same namn',
      why: 'Det same namnet står på ei anna rad, og nummeret der skil seg berre med eitt siffer, eller to som har bytt plass.',
    }),
    KNOWN_NUMBER: () => ({
      label: 'Bruk nummeret som vart levert sist',
      why: 'Sist de leverte, stod det same namnet der, og nummeret skil seg berre med eitt siffer, eller to som har bytt plass.',
    }),
    ONE_LINE: () => ({ label: 'Skriv namnet på éi linje', why: 'Linjeskift blir mellomrom, og skjulte teikn blir tekne bort.' }),
  },
  'leave-out': () => ({ label: 'Utelat denne rada', why: 'Mottakaren står på ei anna rad òg, og kan berre ha éi oppgåve.' }),
  merge: (fix) => ({
    label: `Slå saman på rad ${fix.into}: ${arithmetic(fix, ',')} kr`,
    why: 'Ein mottakar kan berre ha éi oppgåve. Summen blir skriven på den første rada, og resten blir utelatne.',
  }),
};

export const fixesEn: FixTexts = {
  replace: {
    ROUND_HALF_UP: (value) => ({
      label: `Round to ${groupDigits(Number(value))} kr`,
      why: 'Skatteetaten takes whole kroner. Fifty øre or more is rounded up, less is rounded down.',
    }),
    LEADING_ZERO: () => ({ label: 'Put the zero back', why: 'With a zero in front the check digits are right.' }),
    SAME_PERSON: () => ({
      label: 'Use the number by the same name',
      why: 'The same name stands on another row, and the number there differs only by one digit, or by two that have changed places.',
    }),
    KNOWN_NUMBER: () => ({
      label: 'Use the number that was delivered last',
      why: 'The same name was in what you delivered last, and its number differs only by one digit, or by two that have changed places.',
    }),
    ONE_LINE: () => ({ label: 'Write the name on one line', why: 'Line breaks become spaces, and hidden characters are taken out.' }),
  },
  'leave-out': () => ({ label: 'Leave this row out', why: 'The recipient stands on another row too, and can be reported only once.' }),
  merge: (fix) => ({
    label: `Add together on row ${fix.into}: ${arithmetic(fix, '.')} kr`,
    why: 'A recipient can be reported only once. The sum is written on the first row, and the rest are left out.',
  }),
};
