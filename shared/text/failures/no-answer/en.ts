import type { NoAnswerKind } from '../../../core/delivery/no-answer.ts';
import type { Reason } from '../shape.ts';

/** `who` is the authority by its name, `site` the address to open for where a firewall is in the way. */
export function noAnswerEn(kind: NoAnswerKind, who: string, site: string): Reason {
  const { detail, todo } = whyNoAnswerEn(kind, who, site);
  return { detail: `${detail} Nothing is lost.`, todo };
}

/** The same of a delivery, of which more is to be said than that nothing is lost. */
export function whyNoAnswerEn(kind: NoAnswerKind, who: string, site: string): Reason {
  const reasons: Readonly<Record<NoAnswerKind, Reason>> = {
    offline: {
      detail: `This computer can’t find the way to ${who}. The network is probably gone.`,
      todo: 'Check that you are online, and try again.',
    },
    'timed-out': {
      detail: `${who} didn’t answer in time.`,
      todo: 'Wait a little, and try again. If the network is slow, try another one.',
    },
    refused: {
      detail: `Something on the way to ${who} is closed, most likely a firewall.`,
      todo: `Try from another network, or ask whoever runs it to open for ${site}.`,
    },
    cut: {
      detail: `The connection to ${who} broke before the answer came.`,
      todo: 'Try again. If it happens each time, try another network.',
    },
    tls: {
      detail: `The connection to ${who} isn’t safe, because a certificate on the way doesn’t fit. So nothing was sent over it.`,
      todo: 'Check the computer’s date and time. A virus scanner or a proxy may also stand between: ask whoever looks after the computer.',
    },
    proxy: {
      detail: `The network’s proxy didn’t let the app through to ${who}.`,
      todo: 'Check the computer’s proxy settings, or try from a network without a proxy.',
    },
    'proxy-password': {
      detail: `The network’s proxy wants a user name and password before it lets the app through to ${who}.`,
      todo: 'Give them, and try again. If you have none, whoever runs the network can let maskinporten.no, altinn.no and skatteetaten.no through without, or you can try from another network, such as at home or over your phone.',
    },
    busy: { detail: `${who} is getting too many questions right now.`, todo: 'Wait some minutes, and try again.' },
    down: { detail: `${who} has trouble of its own.`, todo: 'Wait a while, and try again. You don’t have to change anything.' },
    other: { detail: `The connection to ${who} failed.`, todo: 'Check that you are online, and try again in a while.' },
  };
  return reasons[kind];
}

/** Nothing was wrong with the connection: the app was closed or killed while a delivery was on its way. */
export const endedEn: Reason = { detail: 'The app ended while the delivery was on its way.', todo: 'Try again now.' };
