/** The practice Skatteetaten: takes deliveries and gives out the tilbakemelding to each. Source: the API page and spec 4. */

import { feedbackDocument, feedbackOf, feedbackType } from '../dialogporten/feedback.ts';
import type { Answer } from '../http/answer.ts';
import type { Authority, AuthorityRequest } from '../http/loopback.ts';
import { detail, gldError, playedGldError } from './gld.ts';
import { type DeliveryOptions, receiveDelivery } from './receive-delivery.ts';
import { comeIn } from './skatteetaten-access.ts';

/** 10 MB (spec 4.2), which the app undercuts by counting in thousands. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

const DELIVERY_PATH = /^\/v1\/(\d{4})$/;
const DOCUMENT_PATH = /^\/v1\/(\d{4})\/forsendelser\/([^/]+)\/dokumenter\/([^/]+)$/;

export interface SkatteetatenOptions extends DeliveryOptions {
  readonly feedbackDelayMs: number;
}

export function makeSkatteetaten(options: SkatteetatenOptions): Authority {
  return {
    maxBodyBytes: MAX_BODY_BYTES,
    nextFault: ({ method }) => (method === 'POST' ? options.faults.take('skatteetaten') : undefined),
    refuse: playedGldError,
    async handle(request) {
      const { method, path } = request;
      const [, deliveryYear] = DELIVERY_PATH.exec(path) ?? [];
      const [, documentYear, forsendelseId, dokumentId] = DOCUMENT_PATH.exec(path) ?? [];
      if (method === 'POST' && deliveryYear !== undefined) return receiveDelivery(options, Number(deliveryYear), request);
      if (method === 'GET' && documentYear !== undefined)
        return giveDocument(options, request, Number(documentYear), forsendelseId, dokumentId);
      const wrongMethod = deliveryYear !== undefined || documentYear !== undefined || (method !== 'GET' && method !== 'POST');
      return wrongMethod ? gldError('GLD_022') : gldError('GLD_021', [detail('GLD_1023')]);
    },
  };
}

/** The one representation there is, whatever `Accept` says (RFC 9110 §12.5.1 allows it). */
function giveDocument(
  { tokens, journal, clock, feedbackDelayMs }: SkatteetatenOptions,
  request: AuthorityRequest,
  inntektsaar: number,
  forsendelseId: string | undefined,
  dokumentId: string | undefined,
): Answer {
  const organisation = comeIn(tokens, request);
  if (!organisation.ok) return organisation.failure;
  const found = journal.accepted
    .filter((delivery) => delivery.inntektsaar === inntektsaar)
    .map((delivery) => ({ delivery, feedback: feedbackOf(delivery, feedbackDelayMs) }))
    .find(({ delivery, feedback }) => [delivery.answer.forsendelseId, feedback.forsendelseId].includes(forsendelseId ?? ''));
  if (found === undefined) return gldError('GLD_021', [detail('GLD_1061')]);
  const { delivery, feedback } = found;
  if (delivery.organisasjonsnummer !== organisation.value) return gldError('GLD_005');
  if (clock.now() < feedback.readyAt) return gldError('GLD_021', [detail('GLD_1017')]);
  if (forsendelseId !== feedback.forsendelseId || dokumentId !== feedback.dokumentId) return gldError('GLD_021', [detail('GLD_1050')]);
  return { status: 200, headers: { 'Content-Type': feedbackType(delivery) }, body: feedbackDocument(delivery, feedback) };
}
