import type { Fill } from '../fill.ts';
import { fixesEn } from './fixes.ts';
import type { ProblemTexts } from './shape.ts';

export const problemsEn: ProblemTexts = {
  severities: { error: 'Must be corrected', warning: 'Must be accepted', repaired: 'Repaired' },
  wholeSheet: 'The whole sheet',
  place: (row, cell) => (cell === undefined ? `Row ${row}` : `Row ${row}, cell ${cell}`),
  fixes: fixesEn,
  codes: {
    IDENTIFIER_MISSING: {
      title: 'No number',
      sentence: () =>
        'There is no fødselsnummer, D-number or organisation number. Without one the entry counts as not delivered. Find the number, or leave the row out and ask Skatteetaten how to report it.',
    },
    IDENTIFIER_NOT_DIGITS: {
      title: 'Not only digits in the number',
      sentence: () =>
        'The number holds something other than digits, so it can’t be sent. A fødselsnummer is 11 digits and an organisation number 9. Write the digits alone.',
    },
    IDENTIFIER_LENGTH: {
      title: 'Wrong number of digits',
      sentence: (fill) =>
        `The number has ${fill.number('digits')} ${fill.isOne('digits') ? 'digit' : 'digits'}. A fødselsnummer has 11 and an organisation number 9. Check it against the member list.`,
    },
    IDENTIFIER_SCIENTIFIC: {
      title: 'Rounded number (1.01E+10)',
      sentence: () =>
        'The number was saved as text with an E in it, so its last digits are gone and can’t be worked out. In Excel choose Format Cells and Text for the column, and write or paste the whole numbers again.',
    },
    IDENTIFIER_BOTH_COLUMNS: {
      title: 'Two numbers on one row',
      sentence: () =>
        'The row has both a fødselsnummer and an organisation number. A recipient has only one of them. Clear the one that isn’t the recipient’s, or split the row in two in the spreadsheet.',
    },
    IDENTIFIER_NORMALISED: {
      title: 'Spaces and signs taken out',
      sentence: () => 'The number was written with spaces or signs in it. We took them out. The digits are the same.',
    },
    LEADING_ZERO_RESTORED: {
      title: 'Missing zero put back',
      sentence: () => 'The number had lost its leading zero. We put it back, and the check digits are right.',
    },
    LEADING_ZERO_MISSING: {
      title: 'Missing zero in front',
      sentence: () =>
        'The number has 10 digits, and with a zero in front the check digits are right. You took the zeros back. Put it in, or write the whole number.',
    },
    FOEDSELSNUMMER_DATE: {
      title: 'No such date',
      sentence: () =>
        'The first six digits of the fødselsnummer are not a date that exists, so the number isn’t valid. Check it against the member list.',
    },
    FOEDSELSNUMMER_CHECK_DIGITS: {
      title: 'Check digits don’t fit',
      sentence: (fill) => `The check digits of the fødselsnummer don’t fit. ${slips(fill)}Check it against the member list.`,
    },
    FOEDSELSNUMMER_2032: {
      title: 'Valid only from 2032',
      sentence: () =>
        'The fødselsnummer is valid only under the rules that come in 2032. Until then it is probably a typing error. Check it against the member list before you accept it.',
    },
    FOEDSELSNUMMER_H_NUMBER: {
      title: 'H-number',
      sentence: () =>
        'This is an H-number, a temporary number used by hospitals. Skatteetaten takes only fødselsnummer and D-numbers. Ask the recipient for the right one.',
    },
    FOEDSELSNUMMER_FH_NUMBER: {
      title: 'FH-number',
      sentence: () =>
        'This is an FH-number, a temporary number shared by the health services. Skatteetaten takes only fødselsnummer and D-numbers. Ask the recipient for the right one.',
    },
    FOEDSELSNUMMER_SYNTHETIC: {
      title: 'Synthetic fødselsnummer',
      sentence: () =>
        'This is a synthetic fødselsnummer, made for testing. In production only real people are reported. Replace it, or choose practice.',
    },
    FOEDSELSNUMMER_NOT_SYNTHETIC: {
      title: 'Real fødselsnummer in practice',
      sentence: () =>
        'This is a real fødselsnummer. In practice and test only synthetic ones are allowed. Use the sample sheet to practise, or choose production.',
    },
    ORGANISASJONSNUMMER_CHECK_DIGIT: {
      title: 'Check digit of an organisation number',
      sentence: (fill) =>
        `The check digit of the organisation number doesn’t fit. ${slips(fill)}Look the organisation up at brreg.no and compare.`,
    },
    ORGANISASJONSNUMMER_PLACEHOLDER: {
      title: 'Filler instead of a number',
      sentence: () =>
        'All digits are the same, so this is filler and not an organisation number. Look the organisation up at brreg.no and write its number.',
    },
    ORGANISASJONSNUMMER_SYNTHETIC: {
      title: 'Synthetic organisation number',
      sentence: () =>
        'This is a synthetic organisation number, made for testing. In production only real organisations are reported. Replace it, or choose practice.',
    },
    ORGANISASJONSNUMMER_NOT_SYNTHETIC: {
      title: 'Real organisation number in practice',
      sentence: () =>
        'This is a real organisation number. In practice and test only synthetic ones are allowed. Use the sample sheet to practise, or choose production.',
    },
    ORGANISASJONSNUMMER_FIRST_DIGIT: {
      title: 'Unusual first digit',
      sentence: () =>
        'Norwegian organisation numbers begin with 8 or 9, and this one doesn’t. Look the organisation up at brreg.no before you accept it.',
    },
    DUPLICATE_IDENTIFIER: {
      title: 'Same number more than once',
      sentence: (fill) =>
        `The number stands on ${fill.number('count')} rows, first on row ${fill.text('firstRow')} (${fill.text('firstCell')}). ${
          fill.isOne('sameName')
            ? 'A recipient can be reported only once, so only one of the rows can be sent. Add the amounts together, or leave the row out if it was entered twice.'
            : 'The names differ, so one of the numbers is probably wrong. Check them against the member list. A recipient can be reported only once.'
        }`,
    },
    SAME_PERSON_TWO_NUMBERS: {
      title: 'Same person, two numbers?',
      sentence: (fill) =>
        `The name and the date of birth are those on row ${fill.text('firstRow')} (${fill.text('firstCell')}), but the numbers differ. If it is the same person, there should be one number and one entry. Check the numbers against the member list before you accept it.`,
    },
    NAME_MISSING: {
      title: 'No name',
      sentence: () => 'The name is missing. It is sent with the number, so that Skatteetaten can see who it is about. Write it in.',
    },
    NAME_CONTROL_CHARACTERS: {
      title: 'Line break or hidden characters in the name',
      sentence: () => 'There is a line break or a hidden character in the name, and those can’t be sent. Write the name again on one line.',
    },
    NAME_LONG: {
      title: 'Long name',
      sentence: (fill) =>
        `The name has ${fill.number('length')} characters. Above ${fill.number('longest')} we don’t know whether Skatteetaten takes it. Shorten it, or accept it as it is.`,
    },
    NAME_OF_ORGANISATION: {
      title: 'Organisation with a person’s number',
      sentence: () =>
        'The name looks like an organisation’s, but the number is a person’s. Correct what is wrong, or accept it if it was the person who was paid.',
    },
    NAME_OF_PERSON: {
      title: 'Person with an organisation number',
      sentence: () =>
        'The name looks like a person’s, but the number is an organisation’s. Correct what is wrong, or accept it if it was the organisation that was paid.',
    },
    AMOUNT_MISSING: {
      title: 'No amount',
      sentence: () => 'The amount is missing. Write it in whole kroner, or leave the row out if the recipient was paid nothing.',
    },
    AMOUNT_NOT_NUMBER: {
      title: 'Amount can’t be read',
      sentence: () => 'We can’t read this as an amount, and we don’t guess. Write it as whole kroner, digits alone.',
    },
    AMOUNT_DATE: {
      title: 'Date in the amount',
      sentence: () =>
        'This is a date and not an amount. Excel is apt to make 1 May out of 1.5. Write the amount in whole kroner, digits alone.',
    },
    AMOUNT_PERCENT: {
      title: 'Percentage in the amount',
      sentence: () => 'This is a percentage and not an amount. Write how many kroner the recipient was paid.',
    },
    AMOUNT_AMBIGUOUS: {
      title: 'Amount can be read two ways',
      sentence: () =>
        'The separator can mean thousands or øre, so 1.234 can be 1234 kr or 1 kr. Write the amount in whole kroner without a separator.',
    },
    AMOUNT_DECIMALS: {
      title: 'Øre in the amount',
      sentence: () => 'The amount has øre, and Skatteetaten takes whole kroner. Round it, or write the amount in whole kroner.',
    },
    AMOUNT_ROUNDED: {
      title: 'Øre rounded',
      sentence: (fill) => `The amount has øre. You chose to round, so it is sent as ${fill.number('kroner')} kr.`,
    },
    AMOUNT_ROUNDS_TO_ZERO: {
      title: 'Less than 50 øre',
      sentence: () =>
        'The amount is below 50 øre and comes to nothing when it is rounded. Zero can’t be sent. Correct the amount, or leave the row out.',
    },
    AMOUNT_NOT_POSITIVE: {
      title: 'Zero or negative',
      sentence: () =>
        'The amount is zero or less. What is reported is what was paid out, at least 1 krone. Correct it, or leave the row out.',
    },
    AMOUNT_TOO_LARGE: {
      title: 'Amount too large',
      sentence: (fill) =>
        `The amount is above ${fill.number('highest')} kr, the highest that can be sent. Check that it doesn’t have a digit too many.`,
    },
    CELL_ERROR: {
      title: 'Error in the Excel cell',
      sentence: (fill) =>
        `The cell shows ${fill.text('shown')}. Excel can’t work it out, so there is no value. Correct the formula in the spreadsheet, or write the value here.`,
    },
    FORMULA_WITHOUT_VALUE: {
      title: 'Formula not worked out',
      sentence: () =>
        'The cell has a formula, but the file doesn’t hold its result. Open the spreadsheet in Excel, save it and drop it here again, or write the value here.',
    },
    HIDDEN_ROWS: {
      title: 'Hidden rows',
      sentence: (fill) =>
        fill.isOne('count')
          ? `Row ${fill.text('firstRow')} is hidden in the sheet. We neither send it nor leave it out until you say so. Choose under “Spreadsheet”.`
          : `${fill.number('count')} rows between row ${fill.text('firstRow')} and ${fill.text('lastRow')} are hidden in the sheet. We neither send them nor leave them out until you say so. Choose under “Spreadsheet”.`,
    },
    OTHER_LISTS: {
      title: 'Several lists in the file',
      sentence: (fill) =>
        fill.isOne('count')
          ? 'The file has another list, which will not be sent. Choose under “Spreadsheet” whether they belong together, or which one it is.'
          : `The file has ${fill.number('count')} other lists, which will not be sent. Choose under “Spreadsheet” whether they belong together, or which one it is.`,
    },
    NO_ROWS: {
      title: 'No rows',
      sentence: () => 'There are no rows to send below the headings. Check that the right sheet and the right heading row are chosen.',
    },
    SUM_DIFFERS: {
      title: 'Differs from the accounts',
      sentence: (fill) =>
        `The rows add up to ${fill.number('actual')} kr, and the accounts say ${fill.number('expected')} kr. The difference is ${fill.number('difference')} kr. Find the row it comes from, or correct the total from the accounts.`,
    },
    BODY_TOO_LARGE: {
      title: 'Delivery too large',
      sentence: (fill) =>
        `The delivery is ${fill.megabytes('bytes')} MB, and Skatteetaten takes ${fill.megabytes('highest')} MB at a time. The list therefore goes as several deliveries, each with its own receipt. The app splits it for you.`,
    },
  },
};

/** Which slips alone could have made the number; what it should have been is never guessed. */
function slips(fill: Fill): string {
  if (fill.isOne('oneDigit') && fill.isOne('swapped')) return 'One digit may be wrong, or two neighbours may have changed places. ';
  if (fill.isOne('oneDigit')) return 'One digit may be wrong. Two neighbours that changed places don’t explain it. ';
  return fill.isOne('swapped')
    ? 'Two neighbours may have changed places. One wrong digit doesn’t explain it. '
    : 'Neither one wrong digit nor two that changed places explain it. More than that is wrong. ';
}
