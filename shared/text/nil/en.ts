import type { NilTexts } from './nb.ts';

export const nilEn: NilTexts = {
  settings: {
    title: 'For experts',
    on: 'Let me report from here that there is nothing to report',
    onHelp:
      'No public source says how such a delivery is to be spelt. Skatteetaten may reject it or understand it otherwise than you mean. The form RF-1301 at skatteetaten.no is the sure way.',
    spelling: 'The spelling',
    leveransetype: 'The value of “leveransetype”',
    leveransetypeHelp: 'The proposal “ingenOppgaver” is guessed from the other names. It has not been confirmed.',
    notTaken:
      'Write one word of the letters a–z, digits, _ or -, at most 50 characters. “ordinaer” is an ordinary list and can’t be used here.',
    save: 'Save the value',
    saved: 'The value has been saved.',
    oppgave: 'The list of receivers (“oppgave”)',
    oppgaver: { empty: 'An empty list', absent: 'Left out' },
    oppgaveoppsummering: 'Count and sum (“oppgaveoppsummering”)',
    oppsummeringer: { zero: 'Both are 0', absent: 'Left out' },
    written: 'This is how it is spelt',
  },
  start: {
    detail: 'The form at skatteetaten.no is the sure way, also when you have switched on sending from here.',
    here: 'Send from here instead …',
  },
  ordinary: 'The ordinary way is the web form',
  ordinaryDetail: 'Skatteetaten’s form has a way of its own to say so, so there is nothing to guess.',
  here: 'Send from here',
  unknown:
    'No public source says how this is to be spelt. If it is rejected, nothing has been reported. If it is understood otherwise, the app doesn’t know.',
  spelt: 'Spelt like this',
  change: 'Change the spelling',
  tested: (date: string, status: string) => `The test environment took this spelling on ${date}. ${status}.`,
  notTested: {
    practice:
      'The test environment hasn’t taken this spelling yet. The practice authority takes any: it doesn’t know which is right either.',
    test: 'The test environment hasn’t taken this spelling yet.',
    production: 'The test environment hasn’t taken this spelling yet. Until it has, it isn’t sent to Skatteetaten.',
  },
  yearHelp: 'The year in which nothing was paid. It has to be over.',
  confirm: (year: number) =>
    `The organisation paid no taxable customer dividend (kundeutbytte) in ${year}, and has reported nothing for that year`,
  confirmHelp:
    'The app only sees what was sent from here. If something was reported in the web form or from another computer, this may be understood as a wish to remove it.',
  send: {
    practice: 'Send “nothing to report” in the rehearsal',
    test: 'Send “nothing to report” to the test environment',
    production: 'Send “nothing to report” to Skatteetaten',
  },
  missing: {
    title: 'This is missing before it can be sent',
    who: 'Fill in who reports',
    environment: {
      practice: 'Use a practice organisation: the rehearsal only takes made-up organisation numbers',
      test: 'Use a made-up organisation: the test environment only takes made-up organisation numbers',
      production: 'The organisation number is made up and doesn’t belong in production',
    },
    against: 'See why this can’t be said of this organisation and year',
    tested: 'Send the same spelling in Test first',
    confirm: 'Confirm that there is nothing to report',
  },
  seeIt: 'See the delivery',
  back: 'Back',
  what: 'Contents',
  nothing: (leveransetype: string) => `Nothing to report (spelt “${leveransetype}”)`,
  line: 'Nothing to report',
  held: 'Nothing to report, as you said',
  afterAll: 'If there is something to report for the year after all, drop the spreadsheet on the first page and send the list as usual.',
  again: 'To the form in the app',
  refused: 'This was not accepted, so nothing has been reported. Use the web form, or try another spelling in test.',
};
