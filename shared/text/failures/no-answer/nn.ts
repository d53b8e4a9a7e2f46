import type { NoAnswerKind } from '../../../core/delivery/no-answer.ts';
import type { Reason } from '../shape.ts';

/** `who` is the authority by its name, `site` the address to open for where a firewall is in the way. */
export function noAnswerNn(kind: NoAnswerKind, who: string, site: string): Reason {
  const { detail, todo } = whyNoAnswerNn(kind, who, site);
  return { detail: `${detail} Ingenting er gått tapt.`, todo };
}

/** The same of a delivery, of which more is to be said than that nothing is lost. */
export function whyNoAnswerNn(kind: NoAnswerKind, who: string, site: string): Reason {
  const reasons: Readonly<Record<NoAnswerKind, Reason>> = {
    offline: {
      detail: `Maskina finn ikkje vegen til ${who}. Nettet er truleg borte.`,
      todo: 'Sjekk at du har nett, og prøv ein gong til.',
    },
    'timed-out': { detail: `${who} svara ikkje i tide.`, todo: 'Vent litt, og prøv igjen. Er nettet tregt, prøv frå eit anna.' },
    refused: {
      detail: `Noko på vegen stengde for ${who}, truleg ein brannmur.`,
      todo: `Prøv frå eit anna nett, eller be den som har ansvar for nettet, om å opne for ${site}.`,
    },
    cut: { detail: `Sambandet til ${who} vart brote før svaret kom.`, todo: 'Prøv igjen. Skjer det kvar gong, prøv frå eit anna nett.' },
    tls: {
      detail: `Sambandet til ${who} er ikkje trygt, fordi sertifikatet på vegen ikkje stemmer. Difor vart ingenting sendt over det.`,
      todo: 'Sjekk dato og klokke på maskina. Eit virusprogram eller ein proxy kan òg stå imellom: spør den som har ansvar for maskina.',
    },
    proxy: {
      detail: `Proxyen på nettet slepte ikkje appen fram til ${who}.`,
      todo: 'Sjekk proxy-innstillingane på maskina, eller prøv frå eit nett utan proxy.',
    },
    'proxy-password': {
      detail: `Proxyen på nettet vil ha brukarnamn og passord før han slepper appen fram til ${who}.`,
      todo: 'Gi dei, og prøv igjen. Har du ingen, kan den som har ansvar for nettet, sleppe maskinporten.no, altinn.no og skatteetaten.no gjennom utan, eller du kan prøve frå eit anna nett, som heime eller over mobilen.',
    },
    busy: { detail: `${who} får for mange spørsmål akkurat no.`, todo: 'Vent nokre minutt, og prøv igjen.' },
    down: { detail: `${who} har trøbbel hos seg sjølv.`, todo: 'Vent ei stund, og prøv igjen. Du treng ikkje endre noko.' },
    other: { detail: `Sambandet til ${who} svikta.`, todo: 'Sjekk at du har nett, og prøv om litt.' },
  };
  return reasons[kind];
}

/** Nothing was wrong with the connection: the app was closed or killed while a delivery was on its way. */
export const endedNn: Reason = { detail: 'Appen vart avslutta medan leveransen var på veg.', todo: 'Prøv igjen no.' };
