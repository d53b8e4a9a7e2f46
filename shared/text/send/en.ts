import { kroner, organisasjonsnummer, wholeNumber } from '../format.ts';
import type { SendTexts } from './nb.ts';

export const sendEn: SendTexts = {
  title: 'Send',
  who: 'Who reports',
  whoHelp: 'The co-op or company that paid (oppgavegiver), and the person Skatteetaten can contact.',
  savedProfile: 'Co-ops you have reported for before',
  newProfile: 'Another co-op',
  practiceProfile: 'Use a practice co-op',
  field: {
    name: 'Name of the co-op',
    organisasjonsnummer: 'Organisation number',
    navn: 'Contact person',
    telefonnummer: 'Telephone',
    varselEpostadresse: 'E-mail for notices',
    varselSmsMobilnummer: 'Mobile for text notices',
  },
  help: {
    name: 'Only used in this program. Not sent.',
    organisasjonsnummer: 'Nine digits.',
  },
  error: {
    REQUIRED: (field) => `Fill in “${field}”.`,
    TOO_LONG: (field) => `“${field}” is too long. Use fewer characters.`,
    CONTROL_CHARACTERS: (field) => `“${field}” holds invisible characters. Delete the text and type it again.`,
    PHONE: (field) => `“${field}” needs at least eight digits, such as 900 00 000 or +47 900 00 000.`,
    EMAIL: (field) => `“${field}” must be an e-mail address, such as treasurer@coop.no.`,
    ORGANISASJONSNUMMER: (field) => `“${field}” is not valid. Check the nine digits against the Brønnøysund Register.`,
  },
  errorSummary: (count) => (count === 1 ? 'One field must be put right' : `${wholeNumber(count)} fields must be put right`),
  saveProfile: 'Save the details',
  changeProfile: 'Change',
  cancelChange: 'Cancel',
  orgnr: (digits) => `org. no. ${organisasjonsnummer(digits)}`,
  year: 'Income year',
  yearHelp: 'The year in which the money was paid.',
  confirm: 'The payments are taxable customer dividends (skattepliktig kundeutbytte)',
  confirmHelp:
    'Not every repayment is: bonus from a consumer co-op for private purchases is tax-free. When in doubt, ask the accountant or read the guide to RF-1301 at skatteetaten.no.',
  warnings: 'Warnings',
  warningsHelp: 'Read each of them. Confirm those that are right; correct the others in the sheet.',
  acceptWarning: 'I have looked at this, and it is right',
  showRow: (row) => `Go to row ${wholeNumber(row)}`,
  showMore: (count) => `Show ${wholeNumber(count)} more`,
  summary: 'What will be sent',
  summaryOppgaver: (count) =>
    count === 1 ? 'One receiver: name, number and amount.' : `${wholeNumber(count)} receivers: name, number and amount for each.`,
  summarySum: (sum, year) => `${kroner(sum)} in all, paid in ${year}.`,
  summaryFrom: (name, digits, contact) => `From ${name}, org. no. ${organisasjonsnummer(digits)}. Contact: ${contact}.`,
  summaryTo: {
    practice: 'To the practice authority on this machine. Skatteetaten gets nothing.',
    test: 'To Skatteetaten’s test environment.',
    production: 'To Skatteetaten. The figures end up in the receivers’ tax returns.',
  },
  summaryParts: (parts) =>
    `The list is too large for one delivery, so it goes as ${wholeNumber(parts)}, each with its own receipt. If it stops on the way, you go on where it stopped.`,
  summaryOnce: 'The delivery is frozen before it is sent and has its own key, so it cannot be delivered twice.',
  blocked: 'Before you can send',
  blocker: {
    earlierUnsettled: (date) => `Settle the delivery of ${date} first: it is for the same organisation and year`,
    errors: (count) => (count === 1 ? 'Fix the last error in the check' : `Fix ${wholeNumber(count)} errors in the check`),
    layoutChange: 'Say whether the changed columns are right',
    hiddenRows: 'Decide about the hidden rows',
    warnings: (count) => (count === 1 ? 'Confirm one warning' : `Confirm ${wholeNumber(count)} warnings`),
    columns: (fields) => `Choose the column for ${fields}`,
    oppgavegiver: 'Fill in who reports',
    oppgavegiverNotForEnvironment: {
      practice: 'Use a made-up organisation number: practice never uses real co-ops',
      test: 'Use a made-up organisation number: test never uses real co-ops',
      production: 'Use the co-op’s real organisation number: this one is made up',
    },
    inntektsaar: 'Choose an income year that is not in the future',
    payments: 'Confirm that the payments are taxable customer dividends',
  },
  send: {
    practice: (count) => `Send ${sendCount(count)} to the practice authority`,
    test: (count) => `Send ${sendCount(count)} to the test environment`,
    production: (count) => `Send ${sendCount(count)} to Skatteetaten`,
  },
  sending: 'Sending the delivery',
  sendingPart: (number, of) => `Sending part ${wholeNumber(number)} of ${wholeNumber(of)}`,
  partsDelivered: (delivered, of) => `${wholeNumber(delivered)} of ${wholeNumber(of)} parts are delivered`,
  partState: {
    delivered: 'delivered',
    refused: 'not accepted',
    unsure: 'uncertain',
    sending: 'uncertain',
    'no-access': 'not sent yet',
    prepared: 'not sent yet',
    'given-up': 'given up',
  },
  goOnWithParts: (left) => (left === 1 ? 'Send the last part' : `Send the ${wholeNumber(left)} parts that are left`),
  step: {
    freezing: 'Freezing the delivery',
    access: 'Asking Maskinporten for access',
    sending: 'Transferring the delivery',
    receipt: 'Taking in the receipt',
  },
  stepState: { done: 'done', current: 'going on', waiting: 'waiting' },
  closing: 'If you close the window now, the delivery is saved. You can go on where it stopped.',
  waiting: {
    why: (attempt, attempts) =>
      `It did not work this time. The app tries again by itself, attempt ${wholeNumber(attempt)} of ${wholeNumber(attempts)}.`,
    seconds: (seconds) => (seconds === 1 ? 'In 1 second' : `In ${wholeNumber(seconds)} seconds`),
    slow: 'Skatteetaten takes a long time to answer. The app waits for up to a minute, and then tries again with the same key.',
  },
  cancel: 'Stop sending',
  resuming: 'A delivery was on its way when the app last closed. We ask Skatteetaten again, with the same key.',
  resumed: (delivered, left) =>
    left === 0
      ? delivered === 1
        ? 'The delivery from last time is settled.'
        : `${wholeNumber(delivered)} deliveries from last time are settled.`
      : 'A delivery from last time is still not settled. Open the draft to see why.',
  unsure: {
    title: 'We do not know whether Skatteetaten got the delivery',
    lost: 'The connection broke before the answer came, or Skatteetaten did not answer as it should.',
    cancelled: 'You stopped while the delivery was on its way. What has left the machine cannot be called back: it may have been received.',
    notBefore: (time) => `Skatteetaten asks us to wait until ${time}.`,
    safe: 'Nothing is lost: we ask again with the same key and the same content, so it cannot be delivered twice.',
    key: (key) => `The key is ${key}.`,
    retry: 'Try again now',
  },
  prepared: {
    title: 'The delivery is ready but not sent',
    detail: 'Nothing has left this machine. The delivery lies safely in the outbox until you send it.',
    offline: 'This machine is offline now. Send when it is online again.',
  },
  noAccess: {
    title: 'We did not get access to send',
    detail: 'Nothing of the delivery has left this machine.',
    toAccess: 'Go to Access',
  },
  refused: {
    title: 'Skatteetaten refused the delivery',
    detail: 'Nothing is registered. Put right what is listed below, and send again.',
    writes: 'Skatteetaten writes:',
    correlation: 'Correlation id',
    list: 'What Skatteetaten says is wrong',
    noList: 'Skatteetaten did not point at any cell. If what they write does not help, ask them, and tell them what stands here.',
    cell: (cell) => `Go to cell ${cell}`,
    status: (httpStatus) => `Answer code ${httpStatus}.`,
  },
  delivered: 'The delivery has been made.',
  seeReceipt: 'See the receipt',
};

function sendCount(count: number): string {
  return count === 1 ? '1 receiver' : `${wholeNumber(count)} receivers`;
}
