import type { NoAnswerKind } from '../../../core/delivery/no-answer.ts';
import type { Reason } from '../shape.ts';

/** `who` is the authority by its name, `site` the address to open for where a firewall is in the way. */
export function noAnswerNb(kind: NoAnswerKind, who: string, site: string): Reason {
  const { detail, todo } = whyNoAnswerNb(kind, who, site);
  return { detail: `${detail} Ingenting er gått tapt.`, todo };
}

/** The same of a delivery, of which more is to be said than that nothing is lost. */
export function whyNoAnswerNb(kind: NoAnswerKind, who: string, site: string): Reason {
  const reasons: Readonly<Record<NoAnswerKind, Reason>> = {
    offline: { detail: `Maskinen finner ikke veien til ${who}. Nettet er trolig borte.`, todo: 'Sjekk at du har nett, og prøv igjen.' },
    'timed-out': { detail: `${who} svarte ikke i tide.`, todo: 'Vent litt, og prøv igjen. Er nettet tregt, prøv fra et annet.' },
    refused: {
      detail: `Noe på veien stengte for ${who}, trolig en brannmur.`,
      todo: `Prøv fra et annet nett, eller be den som har ansvar for nettet, om å åpne for ${site}.`,
    },
    cut: { detail: `Forbindelsen til ${who} ble brutt før svaret kom.`, todo: 'Prøv igjen. Skjer det hver gang, prøv fra et annet nett.' },
    tls: {
      detail: `Forbindelsen til ${who} er ikke trygg, fordi sertifikatet på veien ikke stemmer. Derfor ble ingenting sendt over den.`,
      todo: 'Sjekk dato og klokke på maskinen. Et virusprogram eller en proxy kan også stå imellom: spør den som har ansvar for maskinen.',
    },
    proxy: {
      detail: `Proxyen på nettet slapp ikke appen fram til ${who}.`,
      todo: 'Sjekk proxy-innstillingene på maskinen, eller prøv fra et nett uten proxy.',
    },
    'proxy-password': {
      detail: `Proxyen på nettet vil ha brukernavn og passord før den slipper appen fram til ${who}.`,
      todo: 'Gi dem, og prøv igjen. Har du ingen, kan den som har ansvar for nettet, slippe maskinporten.no, altinn.no og skatteetaten.no gjennom uten, eller du kan prøve fra et annet nett, som hjemme eller over mobilen.',
    },
    busy: { detail: `${who} får for mange spørsmål akkurat nå.`, todo: 'Vent noen minutter, og prøv igjen.' },
    down: { detail: `${who} har trøbbel hos seg selv.`, todo: 'Vent en stund, og prøv igjen. Du trenger ikke endre noe.' },
    other: { detail: `Forbindelsen til ${who} sviktet.`, todo: 'Sjekk at du har nett, og prøv igjen om litt.' },
  };
  return reasons[kind];
}

/** Nothing was wrong with the connection: the app was closed or killed while a delivery was on its way. */
export const endedNb: Reason = { detail: 'Appen ble avsluttet mens leveransen var på vei.', todo: 'Prøv igjen nå.' };
