import { wholeNumber } from '../format.ts';
import type { RehearsalTexts } from './nb.ts';

export const rehearsalEn: RehearsalTexts = {
  title: 'Rehearse what can go wrong',
  lead: 'Choose what is to go wrong and send as usual. It happens once, at the practice authority on this machine. Nothing is sent to Skatteetaten.',
  waiting: 'This happens now, one thing for each attempt',
  none: 'Nothing is chosen: the practice authority behaves as it should.',
  reset: 'Reset',
  resetDone: 'Reset. The practice authority behaves as it should again.',
  added: (what) => `Added: ${what}`,
  add: 'Add',
  full: (most) => `There is room for ${wholeNumber(most)} at a time. Reset to choose again.`,
  groups: {
    connection: 'The connection and the service',
    skatteetaten: 'Skatteetaten says no',
    maskinporten: 'Maskinporten says no',
    altinn: 'Altinn says no, under Access',
    feedback: 'The answer afterwards',
  },
  code: 'Code',
  willSay: 'It will say:',
  fault: {
    cutBefore: 'The connection is cut before the delivery arrives',
    cutDuring: 'The connection is cut in the middle of the receipt',
    cutAfter: 'The connection is cut after the delivery arrived',
    slow: 'The answer takes half a minute',
    down: 'The service is down (503)',
    busy: 'Too many requests (429), wait ten seconds',
    webPage: 'A web page instead of the answer',
    badJson: 'An answer that can’t be read',
    redirect: 'The answer points to another address',
    remark: 'Approved, with a remark on the first row',
    rejected: 'Rejected after checking',
    unknown: 'An answer that the app doesn’t know',
    pdf: 'An answer for people alone, as a PDF',
    late: 'The answer takes two minutes to come',
  },
};
