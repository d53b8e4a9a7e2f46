import type { NoAnswerKind } from '../../core/no-answer.ts';
import type { Reason } from './shape.ts';

/** `who` is the authority by its name. */
export function noAnswerNb(kind: NoAnswerKind, who: string): Reason {
  const reasons: Readonly<Record<NoAnswerKind, Reason>> = {
    offline: { detail: `Maskinen finner ikke veien til ${who}. Nettet er trolig borte.`, todo: 'Sjekk at du har nett, og prøv igjen.' },
    'timed-out': { detail: `${who} svarte ikke i tide.`, todo: 'Vent litt, og prøv igjen. Er nettet tregt, prøv fra et annet.' },
    refused: {
      detail: `Noe på veien stengte for ${who}, trolig en brannmur.`,
      todo: 'Prøv fra et annet nett, eller be den som har ansvar for nettet, om å åpne for maskinporten.no.',
    },
    cut: { detail: `Forbindelsen til ${who} ble brutt før svaret kom.`, todo: 'Prøv igjen. Skjer det hver gang, prøv fra et annet nett.' },
    tls: {
      detail: `Forbindelsen til ${who} er ikke trygg, fordi sertifikatet på veien ikke stemmer. Derfor ble ingenting sendt.`,
      todo: 'Sjekk dato og klokke på maskinen. Et virusprogram eller en proxy kan også stå imellom: spør den som har ansvar for maskinen.',
    },
    proxy: {
      detail: `Proxyen på nettet slapp ikke appen fram til ${who}.`,
      todo: 'Sjekk proxy-innstillingene på maskinen, eller prøv fra et nett uten proxy.',
    },
    'proxy-password': {
      detail: `Proxyen på nettet vil ha et passord før den slipper appen fram til ${who}, og appen har ikke noe å gi den.`,
      todo: 'Be den som har ansvar for nettet, om å slippe maskinporten.no, altinn.no og skatteetaten.no gjennom uten passord, eller prøv fra et annet nett, som hjemme eller over mobilen.',
    },
    busy: { detail: `${who} får for mange spørsmål akkurat nå.`, todo: 'Vent noen minutter, og prøv igjen.' },
    down: { detail: `${who} har trøbbel hos seg selv.`, todo: 'Vent en stund, og prøv igjen. Du trenger ikke endre noe.' },
    other: { detail: `Forbindelsen til ${who} sviktet.`, todo: 'Sjekk at du har nett, og prøv igjen om litt.' },
  };
  return { ...reasons[kind], detail: `${reasons[kind].detail} Ingenting er gått tapt.` };
}
