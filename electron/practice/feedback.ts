/**
 * The tilbakemelding: Skatteetaten's verdict on a delivery, some time after the receipt. Everything about it follows from the delivery, so
 * nothing is stored. Source: spec 3.4 (it has a forsendelse of its own) and 4.10 (the document).
 */
import { derivedUuid } from './identifiers.ts';
import type { PracticeDelivery } from './practice-journal.ts';

export interface Feedback {
  readonly readyAt: Date;
  readonly transmissionId: string;
  readonly attachmentId: string;
  readonly forsendelseId: string;
  readonly dokumentId: string;
}

export function feedbackOf({ at, answer }: PracticeDelivery, delayMs: number): Feedback {
  const id = (of: string) => derivedUuid(answer.dialogId, of);
  return {
    readyAt: new Date(Date.parse(at) + delayMs),
    transmissionId: id('transmission'),
    attachmentId: id('attachment'),
    forsendelseId: id('forsendelse'),
    dokumentId: id('dokument'),
  };
}

const NAMESPACE = 'urn:ske:fastsetting:innsamling:grunnlagsdata:tilbakemelding:innsendingstilbakemelding:v2';

/** Approved, always: a delivery that could be refused was refused when it came. */
export function feedbackDocument(delivery: PracticeDelivery, feedback: Feedback): string {
  const { answer, organisasjonsnummer } = delivery;
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
        element('antallGodkjenteLeveranser', 1),
        element('antallAvvisteLeveranser', 0),
      ]),
      element('leveranse', [
        element('leveransestatus', 'godkjent'),
        element('leveransereferanse', answer.forsendelseId),
        element('oppgavegiversleveransereferanse', answer.oppgavegiversLeveranseReferanse),
        element('oppgavegiver', [organisation]),
        element('inntektsaar', delivery.inntektsaar),
        element('oppgaveoppsummering', [
          element('antallOppgaver', delivery.antallOppgaver),
          element('antallAvvisteOppgaver', 0),
          element('antallOppgaverMedVarsel', 0),
        ]),
      ]),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?><!-- GENERALPRØVE -->${document.replace('>', ` xmlns="${NAMESPACE}">`)}`;
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
