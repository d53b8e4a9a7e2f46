import { kroner, wholeNumber } from '../format.ts';
import type { CorrectionTexts } from './nb.ts';

export const correctionEn: CorrectionTexts = {
  correct: 'Correct this delivery',
  started: 'This is a new draft of what was delivered. Put right what is wrong and send: the whole list goes again, with full amounts.',
  title: {
    practice: 'Against what the practice authority has today',
    test: 'Against what the test environment has today',
    production: 'Against what Skatteetaten has today',
  },
  help: 'Something was sent for this co-op and year before. The whole list is sent again, and each receiver gets the amount that stands here.',
  today: 'Today',
  after: 'After this',
  difference: 'Difference',
  oppgaver: 'Receivers',
  sum: 'Sum',
  counts: {
    new: (count) => `${wholeNumber(count)} new`,
    changed: (count) => `${wholeNumber(count)} changed`,
    gone: (count) => `${wholeNumber(count)} gone`,
    same: (count) => `${wholeNumber(count)} unchanged`,
  },
  nothing: 'Nothing has changed, so there is nothing to send.',
  kind: { new: 'New', changed: 'Changed', gone: 'Gone', same: 'Unchanged' },
  column: { kind: 'What', row: 'Row', who: 'Receiver', before: 'Today', after: 'After this' },
  notHeld: 'not included',
  goToRow: (row) => `Go to row ${wholeNumber(row)}`,
  showNumbers: 'Show identity numbers',
  hideNumbers: 'Hide identity numbers',
  more: (count) => `Show ${wholeNumber(count)} more`,
  gone: {
    title: (count) =>
      count === 1 ? 'One receiver must be removed in the web form' : `${wholeNumber(count)} receivers must be removed in the web form`,
    detail: (count, sum) =>
      `What is gone from the list, Skatteetaten may still have: it is not known that a delivery can delete anything. Until it is removed in the form, Skatteetaten may have ${wholeNumber(count)} receivers, ${kroner(sum)} in all.`,
    steps: (year) => [
      'Send this delivery first, so that everything else is right.',
      'Log in to skatteetaten.no for the co-op and open the form RF-1301 Skattepliktig kundeutbytte.',
      `Choose income year ${year}, find each receiver who is gone, and delete the entry.`,
      'Submit the form and keep its receipt. The app does not get to know about it.',
    ],
  },
  numberless: {
    title: (count) => (count === 1 ? 'One receiver has no number' : `${wholeNumber(count)} receivers have no number`),
    detail: 'Without an identity number, a D-number or an organisation number a receiver can’t be reported from here.',
    steps: (year) => [
      'Ask the receiver for the number. That is the safest, and the row can then be included here.',
      'If there is no number, leave the row out in the check and send the rest.',
      `Report the receiver in the form RF-1301 at skatteetaten.no for income year ${year}, with full name, address and country code.`,
      'Without all of that it counts as not delivered. If in doubt, ask Skatteetaten.',
    ],
    row: (row) => `Row ${wholeNumber(row)}`,
    leftOut: 'left out',
  },
  nil: {
    ask: 'Nothing to report this year?',
    title: 'When there is nothing to report',
    detail:
      'What a delivery without receivers has to look like is not publicly known, so the app sends none. The form at skatteetaten.no is the sure way.',
    steps: (year) => [
      'Log in to skatteetaten.no for the co-op and open the form RF-1301 Skattepliktig kundeutbytte.',
      `Choose income year ${year} and say that there is nothing to deliver.`,
      'Submit the form and keep its receipt.',
    ],
    close: 'Close',
  },
  roles:
    'The form can be used by those with the role Utfyller/innsender, Regnskapsfører, Regnskapsmedarbeider, Revisor, Revisormedarbeider or Begrenset signeringsrett. It is Skatteetaten’s form, and its steps may have changed.',
  copyFigures: 'Copy the figures',
  figures: { number: 'Number', name: 'Name', amount: 'Amount' },
};
