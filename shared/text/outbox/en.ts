import type { OutboxTexts } from './nb.ts';

export const outboxEn: OutboxTexts = {
  title: 'Delivery without a receipt',
  facts: {
    coop: 'Organisation',
    year: 'Income year',
    count: 'Entries',
    sum: 'Sum',
    file: 'From',
    frozen: 'Frozen',
    reference: 'Reference',
  },
  sendNow: 'Send now',
  openIt: 'Open',
  openOf: (reference) => `Open the delivery ${reference}`,
  withdraw: {
    action: 'Take out of the outbox',
    title: 'Take the delivery out of the outbox?',
    detail: 'Nothing of it has left this machine. It will be gone from here; the draft and the spreadsheet stay as they are.',
    confirm: 'Take it out',
    keep: 'Leave it there',
    done: 'The delivery has been taken out of the outbox. Nothing was sent.',
  },
  giveUp: {
    action: 'It isn’t there – I want to send again',
    title: 'Give this delivery up?',
    detail:
      'Its key has been used before, so the delivery may have been received. If you give it up and send again, and the old one was received after all, the list is there twice. That is why you have to look for yourself first.',
    steps: (year) => [
      'Wait at least an hour after you sent it: it may take time before anything is shown.',
      'Log in to Altinn for the organisation, and look in the inbox for a receipt or a message about kundeutbytte.',
      `Log in to skatteetaten.no for the organisation, open RF-1301, and see whether anything has been delivered for income year ${year}.`,
      'If you are in doubt, call Skatteetaten and give them the reference before you do anything else.',
    ],
    word: 'I have looked in both places, and the delivery isn’t there',
    confirm: 'Give it up',
    keep: 'Keep it',
    done: 'The delivery has been given up, and your decision is written in the archive. A new one gets a new key when you press Send.',
    wordMissing: 'Tick that you have looked, or keep the delivery.',
  },
  givenUp: {
    title: 'This delivery has been given up',
    detail:
      'You looked for it with the authority and didn’t find it. Whether it arrived is still not known, so it doesn’t count as delivered and will never be sent again. If it turns up, the double list has to be corrected in the form RF-1301.',
  },
};
