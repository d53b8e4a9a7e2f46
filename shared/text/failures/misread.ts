/** Something came back from Skatteetaten's address that doesn't say whether the delivery arrived. */
import type { Language } from '../../ipc/views.ts';
import type { Reason } from './shape.ts';

export const misreadKinds = ['redirected', 'between', 'other-delivery', 'unreadable'] as const;
export type MisreadKind = (typeof misreadKinds)[number];

const KIND_OF_REASON: ReadonlyMap<unknown, MisreadKind> = new Map([
  ['REDIRECTED', 'redirected'],
  ['NO_ERROR_BODY', 'between'],
  ['COUNT', 'other-delivery'],
  ['REFERENCE', 'other-delivery'],
]);

/** `reason` is the word of `settle` for it. */
export function misreadKind(reason: unknown): MisreadKind {
  return KIND_OF_REASON.get(reason) ?? 'unreadable';
}

export const misread: Readonly<Record<Language, Readonly<Record<MisreadKind, Reason>>>> = {
  nb: {
    redirected: {
      detail:
        'Svaret viste videre til en annen adresse, og dit følger appen ikke. En innloggingsside på nettet kan ha svart i stedet for Skatteetaten.',
      todo: 'Se i nettleseren om nettet vil at du logger inn, og prøv igjen.',
    },
    between: {
      detail: 'Svaret så ikke ut som Skatteetatens. Noe på veien, som en proxy, kan ha svart i stedet.',
      todo: 'Prøv igjen, gjerne fra et annet nett.',
    },
    'other-delivery': {
      detail: 'Kvitteringen i svaret gjelder ikke akkurat denne leveransen.',
      todo: 'Prøv igjen. Blir svaret det samme, spør Skatteetaten og oppgi nøkkelen.',
    },
    unreadable: {
      detail: 'Svaret var ikke en kvittering som appen kan lese. En nettside på veien kan ha svart i stedet for Skatteetaten.',
      todo: 'Prøv igjen, gjerne fra et annet nett.',
    },
  },
  nn: {
    redirected: {
      detail:
        'Svaret viste vidare til ei anna adresse, og dit følgjer ikkje appen. Ei innloggingsside på nettet kan ha svara i staden for Skatteetaten.',
      todo: 'Sjå i nettlesaren om nettet vil at du loggar inn, og prøv igjen.',
    },
    between: {
      detail: 'Svaret såg ikkje ut som det frå Skatteetaten. Noko på vegen, som ein proxy, kan ha svara i staden.',
      todo: 'Prøv igjen, gjerne frå eit anna nett.',
    },
    'other-delivery': {
      detail: 'Kvitteringa i svaret gjeld ikkje akkurat denne leveransen.',
      todo: 'Prøv igjen. Blir svaret det same, spør Skatteetaten og oppgje nøkkelen.',
    },
    unreadable: {
      detail: 'Svaret var ikkje ei kvittering som appen kan lese. Ei nettside på vegen kan ha svara i staden for Skatteetaten.',
      todo: 'Prøv igjen, gjerne frå eit anna nett.',
    },
  },
  en: {
    redirected: {
      detail:
        'The answer pointed to another address, and the app doesn’t follow there. A login page of the network may have answered in place of Skatteetaten.',
      todo: 'See in the browser whether the network wants you to log in, and try again.',
    },
    between: {
      detail: 'The answer didn’t look like one of Skatteetaten. Something on the way, such as a proxy, may have answered in its place.',
      todo: 'Try again, preferably from another network.',
    },
    'other-delivery': {
      detail: 'The receipt in the answer isn’t about exactly this delivery.',
      todo: 'Try again. If the answer stays the same, ask Skatteetaten and give the key.',
    },
    unreadable: {
      detail: 'The answer was no receipt that the app can read. A web page on the way may have answered in place of Skatteetaten.',
      todo: 'Try again, preferably from another network.',
    },
  },
};
