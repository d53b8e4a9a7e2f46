import { type RequestStatus, requestStatusSchema } from '../../../core/access/access.ts';
import { whyNoAnswer } from '../../../core/delivery/no-answer.ts';
import { noAnswerEn } from '../no-answer/en.ts';
import type { AccessFailureTexts, FailureText } from '../shape.ts';

/** What became of a request for a systembruker (spec 2.5). */
const status: Readonly<Record<RequestStatus, FailureText>> = {
  New: {
    title: 'Waiting for approval',
    detail: 'The request has been sent, but nobody has approved it in Altinn yet.',
    todo: 'Send the link to the general manager. The app looks for the answer as long as it is open.',
  },
  Accepted: {
    title: 'Approved, soon ready',
    detail: 'The systembruker is approved in Altinn, but Maskinporten does not know it yet.',
    todo: 'Wait a little. The app tries again by itself.',
  },
  Rejected: {
    title: 'The request got a no',
    detail: 'The one who got the request said no.',
    todo: 'Talk to the general manager, and ask for a systembruker again.',
  },
  Denied: {
    title: 'Altinn turned the request down',
    detail: 'The one who answered may lack the right to give this authority.',
    todo: 'Let the general manager or an access manager answer, and ask for a systembruker again.',
  },
  Timedout: {
    title: 'Nobody answered in time',
    detail: 'The time for approving the request ran out.',
    todo: 'Ask for a systembruker again, and tell the one who approves.',
  },
  Unknown: {
    title: 'Not decided',
    detail: 'Altinn answered with a status the app does not know, so the app takes the request as not decided.',
    todo: 'Wait, or ask servicedesk@altinn.no.',
  },
};

export const accessFailuresEn: AccessFailureTexts = {
  ALTINN_UNREACHABLE: (fill) => ({
    title: 'Cannot reach Altinn',
    ...noAnswerEn(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Altinn', 'altinn.no'),
  }),
  ALTINN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Altinn answered something unexpected',
    detail: 'The answer was not as it should be. Something on the way, such as a proxy, may have answered instead.',
    todo: 'Try again, preferably from another network.',
  }),
  MASKINPORTEN_MOVED: () => ({
    title: 'Maskinporten gives other addresses',
    detail:
      'Maskinporten itself says that it is somewhere else than where the app looks. Access still works, and nothing has been sent to the new address.',
    todo: 'See whether there is a new version of the app. If you have an environment file of your own, check “maskinporten” in it.',
  }),
  ENVIRONMENT_FILE_INVALID: (fill) => ({
    title: 'The environment file cannot be used',
    detail: `The file ${fill.text('file')} in the folder “environments” is not a valid environment file, or points to an address that is not allowed.`,
    todo: 'Mend the file, or remove it to use the addresses that come with the app.',
  }),
  ACCESS_NO_KEY: () => ({
    title: 'No key yet',
    detail: 'The app has neither a certificate nor a key for the co-op in this environment.',
    todo: 'Bring in the certificate file, or make a key, in the first step.',
  }),
  ACCESS_NO_CLIENT: () => ({
    title: 'No client ID yet',
    detail: 'The app does not know which client the co-op has at Maskinporten.',
    todo: 'Paste the client ID from Samarbeidsportalen, and test again.',
  }),
  ACCESS_STEP_BEFORE: () => ({
    title: 'Something must be in place first',
    detail: 'This cannot be tested before the steps above are in place.',
    todo: 'Begin with the first step that is not green.',
  }),
  ACCESS_TEST_CANCELLED: () => ({
    title: 'The test was cancelled',
    detail: 'You cancelled before everything was tested. What was tested is remembered.',
    todo: 'Test again whenever you like.',
  }),
  SYSTEM_NOT_REGISTERED: () => ({
    title: 'The system is not registered',
    detail: 'Altinn does not know the system in this environment yet.',
    todo: 'Press “Register the system”. If you use a vendor’s system, check its ID with the vendor.',
  }),
  SYSTEM_DIFFERS: () => ({
    title: 'The system is registered differently',
    detail: 'The system is in Altinn, but without this client or without the right to report kundeutbytte.',
    todo: 'Press “Register the system”, and the app will add what is missing.',
  }),
  SYSTEMBRUKER_NOT_ASKED: () => ({
    title: 'Nobody has asked for a systembruker',
    detail: 'The co-op has no systembruker for this system, and no request is waiting.',
    todo: 'Press “Ask for a systembruker”, and send the link to the general manager.',
  }),
  SYSTEMBRUKER_NOT_APPROVED: (fill) => status[requestStatusSchema.catch('Unknown').parse(fill.text('status'))],
  SYSTEMBRUKER_NO_LINK: () => ({
    title: 'Found no link to open',
    detail: 'Altinn gave no link that belongs to this environment, so the app did not open it.',
    todo: 'Test the step again, or log in to Altinn and find the request under system access.',
  }),
  BROWSER_NOT_OPENED: () => ({
    title: 'The browser did not open',
    detail: 'The computer opened no browser for the app.',
    todo: 'Copy the link, and paste it into the browser yourself.',
  }),
  TEST_CALL_REFUSED: (fill) => ({
    title: 'Dialogporten said no',
    detail: `The systembruker was not let in to Dialogporten (HTTP ${fill.text('httpStatus')}).`,
    todo: 'Check that digdir:dialogporten is on the client, and that the systembruker is approved for the co-op. Try again in a while.',
  }),
  TEST_CALL_UNREACHABLE: (fill) => ({
    title: 'Cannot reach Dialogporten',
    ...noAnswerEn(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Dialogporten', 'altinn.no'),
  }),
  TEST_CALL_NOT_UNDERSTOOD: () => ({
    title: 'Dialogporten answered something unexpected',
    detail: 'The answer was not as it should be. Something on the way, such as a proxy, may have answered instead.',
    todo: 'Try again, preferably from another network.',
  }),
};
