import type { AltinnTexts } from '../shape.ts';

const APP_FAULT = 'This is a fault in the app. Please report it with the code.';

export const altinnEn: AltinnTexts = {
  title: 'Altinn said no',
  unknown: (code) => ({
    detail: `Altinn said no with the code ${code}, which the app does not know. Nothing has changed.`,
    todo: 'Try again. If that does not help, ask servicedesk@altinn.no and give the code.',
  }),
  reasons: {
    'right-unknown': (code) => ({
      detail: `Altinn does not know the right that was asked for, or the system does not have it (${code}).`,
      todo: 'Register the system again. If it stays so, ask servicedesk@altinn.no.',
    }),
    'systembruker-exists': (code) => ({
      detail: `The co-op already has an approved systembruker for this system (${code}).`,
      todo: 'Press “Test this step”, and the app will use it.',
    }),
    'request-pending': (code) => ({
      detail: `There is already a request waiting (${code}).`,
      todo: 'Press “Test this step”, and the app will find it again.',
    }),
    'request-denied': (code) => ({
      detail: `The request that is there was turned down (${code}).`,
      todo: 'Talk to the general manager, and send a new request.',
    }),
    'request-rejected': (code) => ({
      detail: `The one who got the request said no (${code}).`,
      todo: 'Talk to the general manager, and send a new request.',
    }),
    'request-unknown': (code) => ({
      detail: `Altinn cannot find the request (${code}). It may have been deleted there.`,
      todo: 'Send a new request.',
    }),
    'system-unknown': (code) => ({
      detail: `Altinn does not know the system (${code}).`,
      todo: 'Register the system first. If you use a vendor’s system, check its ID.',
    }),
    'request-decided': (code) => ({
      detail: `The request has already been decided (${code}).`,
      todo: 'Press “Test this step” to see what the answer was.',
    }),
    'approver-lacks-right': (code) => ({
      detail: `The one who tried to approve may not give this authority (${code}).`,
      todo: 'Ask the general manager to approve, or an access manager or main administrator of the co-op in Altinn.',
    }),
    redirect: (code) => ({ detail: `Altinn does not accept the address that should open afterwards (${code}).`, todo: APP_FAULT }),
    'other-vendor': (code) => ({
      detail: `The system belongs to another organisation than the client (${code}).`,
      todo: 'Use a client and a certificate with the same organisation number as the owner of the system.',
    }),
    'wrong-kind': (code) => ({
      detail: `The access package does not fit this kind of systembruker (${code}).`,
      todo: 'Choose another access package, or let the co-op report for itself.',
    }),
    'system-exists': (code) => ({
      detail: `There is already a system with this ID (${code}).`,
      todo: 'Press “Test this step”, and the app will see whether it is your own.',
    }),
    'client-on-other-system': (code) => ({
      detail: `The client already belongs to another system (${code}). A client can belong to one only.`,
      todo: 'Make a new client in Samarbeidsportalen, or choose to use the system it belongs to.',
    }),
    'system-id': (code) => ({ detail: `Altinn does not accept the system’s ID (${code}).`, todo: APP_FAULT }),
    'app-fault': (code) => ({ detail: `Altinn cannot use what the app asked for (${code}).`, todo: APP_FAULT }),
    'not-let-in': (code) => ({
      detail: `Altinn did not let the client in (${code}), nor after another try.`,
      todo: 'Try again in a while. If that does not help, test the steps above again.',
    }),
    'not-allowed': (code) => ({
      detail: `Altinn does not let the client do this (${code}). Either the access is missing, or the system belongs to another organisation.`,
      todo: 'Check that the scopes from Altinn are on the client, and that the client belongs to the same organisation as the system.',
    }),
  },
};
