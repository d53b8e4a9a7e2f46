/**
 * The tilbakemelding: Skatteetaten's verdict on a delivery, some time after the receipt. Everything about it follows from the delivery, so
 * nothing is stored. Source: spec 3.4 (it has a forsendelse of its own) and 4.10 (the document).
 */

import { derivedUuid } from '../known/identifiers.ts';
import type { PracticeDelivery } from '../known/practice-journal.ts';
import { feedbackPdf } from './feedback-pdf.ts';

export interface Feedback {
  readonly readyAt: Date;
  readonly transmissionId: string;
  readonly attachmentId: string;
  readonly forsendelseId: string;
  readonly dokumentId: string;
}

export function feedbackOf({ at, answer, feedback }: PracticeDelivery, delayMs: number): Feedback {
  const id = (of: string) => derivedUuid(answer.dialogId, of);
  return {
    readyAt: new Date(Date.parse(at) + (feedback?.delayMs ?? delayMs)),
    transmissionId: id('transmission'),
    attachmentId: id('attachment'),
    forsendelseId: id('forsendelse'),
    dokumentId: id('dokument'),
  };
}

const NAMESPACE = 'urn:ske:fastsetting:innsamling:grunnlagsdata:tilbakemelding:innsendingstilbakemelding:v2';

export function feedbackType({ feedback }: PracticeDelivery): 'application/pdf' | 'application/xml' {
  return feedback?.as === 'pdf' ? 'application/pdf' : 'application/xml';
}

/** Approved, unless a rehearsal asked for something else: a delivery that could be refused was refused when it came. */
export function feedbackDocument(delivery: PracticeDelivery, feedback: Feedback): string {
  const { answer, organisasjonsnummer } = delivery;
  const { verdict = 'godkjent' } = delivery.feedback ?? {};
  if (feedbackType(delivery) === 'application/pdf') {
    return feedbackPdf([`GENERALPRØVE. Tilbakemelding på ${answer.oppgavegiversLeveranseReferanse}: ${verdict}.`]);
  }
  if (verdict === 'ukjent') return '<?xml version="1.0" encoding="UTF-8"?><melding>GENERALPRØVE: et svar som ingen kjenner</melding>';
  const isRejected = verdict === 'avvist';
  const organisation = element('organisasjonsnummer', organisasjonsnummer);
  const document = element('tilbakemelding', [
    element('oppgavetype', 'skattepliktigkundeutbytte'),
    element('innsending', [
      element('innsender', [organisation]),
      element('innsendingstidspunkt', delivery.at),
      element('behandletTidspunkt', feedback.readyAt.toISOString()),
      element('forsendelseid', answer.forsendelseId),
    ]),
    element('fil', [
      element('leveranseoppsummering', [
        element('antallLeveranser', 1),
        element('antallGodkjenteLeveranser', isRejected ? 0 : 1),
        element('antallAvvisteLeveranser', isRejected ? 1 : 0),
      ]),
      element('leveranse', [
        element('leveransestatus', isRejected ? 'avvist' : 'godkjent'),
        element('leveransereferanse', answer.forsendelseId),
        element('oppgavegiversleveransereferanse', answer.oppgavegiversLeveranseReferanse),
        element('oppgavegiver', [organisation]),
        element('inntektsaar', delivery.inntektsaar),
        element('oppgaveoppsummering', [
          element('antallOppgaver', delivery.antallOppgaver),
          element('antallAvvisteOppgaver', isRejected ? delivery.antallOppgaver : 0),
          element('antallOppgaverMedVarsel', verdict === 'godkjent-med-avvik' ? 1 : 0),
        ]),
        ...(verdict === 'godkjent' ? [] : [remark(isRejected, delivery.antallOppgaver === 0)]),
      ]),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?><!-- GENERALPRØVE -->${document.replace('>', ` xmlns="${NAMESPACE}">`)}`;
}

/** About the first oppgave, by its path: the numbers of receivers aren't kept. A nil return has none, and its spelling is what may be wrong. */
function remark(isRejected: boolean, isNil: boolean): string {
  return element('oppgaveavvik', [
    element('avvikskode', isRejected ? 'PRØVE_AVVIST' : 'PRØVE_VARSEL'),
    element('avvikstekst', 'Generalprøve: slik ser en merknad fra Skatteetaten ut.'),
    element('alvorlighetsgrad', isRejected ? 'avvist' : 'advarsel'),
    element('sti', isNil ? 'leveranse/leveransetype' : 'leveranse/oppgave/0/utbetaltBeloep'),
  ]);
}

function element(name: string, content: string | number | readonly string[]): string {
  const inside = typeof content === 'object' ? content.join('') : escapeXml(String(content));
  return `<${name}>${inside}</${name}>`;
}

function escapeXml(text: string): string {
  // Control characters have no place in XML 1.0, not even escaped.
  const printable = text.replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
