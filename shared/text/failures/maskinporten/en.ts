import { whyNoAnswer } from '../../../core/delivery/no-answer.ts';
import { noAnswerEn } from '../no-answer/en.ts';
import type { MaskinportenFailureTexts, MaskinportenTexts } from '../shape.ts';

const APP_FAULT = 'This is a fault in the app. Report it with the code.';

export const maskinportenEn: MaskinportenTexts = {
  title: 'Maskinporten gave no access',
  clock: (fill) => ({
    detail: `This computer’s clock differs from Maskinporten’s by ${fill.seconds('clockSkewSeconds')}, and more than 10 seconds is not accepted.`,
    todo: 'Turn on automatic time in the computer’s settings, and try again.',
  }),
  sayings: {
    ISSUE_TIME: {
      detail: 'The request came from the future, as Maskinporten sees it. This computer’s clock is ahead.',
      todo: 'Turn on automatic time in the computer’s settings, and try again.',
    },
    CONSUMER_ORG: {
      detail: 'The request asked for access on behalf of the organisation that itself owns the client.',
      todo: APP_FAULT,
    },
  },
  otherScope: {
    'MP-200': (scope) => ({
      detail: `The access ${scope} is not on the client (MP-200).`,
      todo: `Put the scope ${scope} on the client in Samarbeidsportalen.`,
    }),
    'MP-250': (scope) => ({
      detail: `The access ${scope} has not been granted yet (MP-250).`,
      todo: 'Apply for it at servicedesk@altinn.no or servicedesk@digdir.no. It can take some days.',
    }),
  },
  unknown: (code) => ({
    detail: `Maskinporten refused with the code ${code}, which the app doesn’t know. Nothing was sent.`,
    todo: 'Go through the steps under Access. If that doesn’t help, ask servicedesk@digdir.no and give them the code.',
  }),
  codes: {
    'MP-011': {
      detail: 'A value in the request can’t be read (MP-011). Most likely the client id has a space or a line break in it.',
      todo: 'Paste the client id again under Access.',
    },
    'MP-012': {
      detail: 'Maskinporten has seen this request before (MP-012), and each can be used only once.',
      todo: 'Try again. The app makes a new request every time.',
    },
    'MP-100': {
      detail: 'Maskinporten doesn’t know the client (MP-100). The client id is wrong, or it belongs to another environment.',
      todo: 'Check the client id under Access, and whether it was made for test or production.',
    },
    'MP-110': {
      detail: 'The request was addressed to another environment than the one that answered (MP-110).',
      todo: 'Check that the right environment is chosen. If you use an environment file of your own, check “issuer” in it.',
    },
    'MP-120': {
      detail:
        'The certificate isn’t valid here (MP-120). It belongs to another environment, has been revoked, or isn’t an organisation certificate (virksomhetssertifikat).',
      todo: 'Choose the certificate for this environment. If the set from the issuer holds several, try one of the others.',
    },
    'MP-121': {
      detail: 'The key registered on the client has expired (MP-121). A key lasts one year.',
      todo: 'Register the key again in Samarbeidsportalen, or make a new one under Access.',
    },
    'MP-122': {
      detail: 'The certificate belongs to another organisation than the one that owns the client (MP-122).',
      todo: 'Use a certificate with the client’s own organisation number. It must be the main unit, not a sub-unit (underenhet).',
    },
    'MP-123': { detail: 'Maskinporten can’t read the certificates in the request (MP-123).', todo: APP_FAULT },
    'MP-124': {
      detail:
        'The signature doesn’t fit (MP-124). The certificate has expired, belongs to another environment, or doesn’t go with the key on the client.',
      todo: 'Choose the right certificate or key under Access.',
    },
    'MP-130': {
      detail: 'The request was too old when it arrived (MP-130). Most likely this computer’s clock is wrong.',
      todo: 'Turn on automatic time in the computer’s settings, and try again.',
    },
    'MP-200': {
      detail: 'Access to kundeutbytte is not on the client (MP-200).',
      todo: 'Put the scope skatteetaten:innrapporteringskattepliktigkundeutbytte on the client in Samarbeidsportalen.',
    },
    'MP-201': {
      detail: 'The client is of a type that can’t have this access (MP-201).',
      todo: 'Make a new client of type Maskinporten in Samarbeidsportalen, and enter its client id under Access.',
    },
    'MP-250': {
      detail: 'Maskinporten accepts the certificate, but access to kundeutbytte has not been granted yet (MP-250).',
      todo: 'Skatteetaten grants it, which can take some days. If you haven’t applied for access yet, do so at skatteetaten.no.',
    },
    'MP-251': {
      detail: 'The organisation hasn’t delegated the access to the sender (MP-251).',
      todo: 'Delegate the access in Altinn. A delegation in ordinary Altinn doesn’t count in the test environment.',
    },
    'MP-301': { detail: 'Maskinporten doesn’t know the way the app asks for a system user (MP-301).', todo: APP_FAULT },
    'MP-302': { detail: 'The request for a system user has fields that Maskinporten doesn’t know (MP-302).', todo: APP_FAULT },
    'MP-303': {
      detail:
        'Maskinporten finds no system user (systembruker) for the organisation (MP-303). It may not be approved yet, or the client isn’t tied to the system.',
      todo: 'Go to System user under Access, and ask the general manager to approve it in Altinn.',
    },
  },
};

export const maskinportenFailuresEn: MaskinportenFailureTexts = {
  MASKINPORTEN_UNREACHABLE: (fill) => ({
    title: 'Can’t reach Maskinporten',
    ...noAnswerEn(whyNoAnswer({ reason: fill.text('reason'), httpStatus: fill.text('httpStatus') }), 'Maskinporten', 'maskinporten.no'),
  }),
  MASKINPORTEN_ANSWER_NOT_UNDERSTOOD: () => ({
    title: 'Maskinporten’s answer was unexpected',
    detail: 'It wasn’t as it should be. Something on the way, such as a proxy, may have answered instead. Nothing was sent.',
    todo: 'Try again, preferably from another network.',
  }),
};
