/** From a receipt to the documents that have come to it: Dialogporten says where they are, Skatteetaten gives them. Source: spec 3.4, 4.10. */

import type { DocumentRecord, Receipt } from '../../../shared/core/delivery/receipt.ts';
import type { SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import { readTilbakemelding } from '../../../shared/core/delivery/tilbakemelding.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { askedPatience, exchange, type HttpAnswer, isHealedByTime } from '../../access/http-exchange.ts';
import { type MaskinportenClient, REPORTING_SCOPE, type TokenRequest } from '../../access/maskinporten/maskinporten.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Clock, HttpFetch } from '../../ports.ts';
import { type Attachment, attachmentsOf } from '../authority/dialogporten-client.ts';
import { isOwnDocumentUrl } from '../authority/document-url.ts';
import { readErrorBody } from '../authority/error-body.ts';
import type { Access } from '../authority/way.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { avvikWithCells } from './avvik-cells.ts';

const TIME_LIMIT_MS = 60_000;
const MAX_DOCUMENT_BYTES = 50_000_000;
/** The types that the API gives (spec 4.10); anything else is asked for as JSON. */
const GIVEN_TYPES = new Set(['application/json', 'application/xml', 'application/pdf', 'text/csv']);
const READABLE_TYPES = /^(application|text)\/([\w.-]+\+)?(json|xml)$/;

export interface DocumentsOptions {
  readonly outbox: Outbox;
  readonly ledger: Ledger;
  readonly fetch: HttpFetch;
  readonly maskinporten: MaskinportenClient;
  readonly clock: Clock;
}

/**
 * Asks once, and keeps what is new. `ok` with the receipt and everything it has by now, none included. Failures: `SUBMISSION_NOT_FOUND`,
 * those of `attachmentsOf`, of `Ledger.keep`, and `DOCUMENT_NOT_FETCHED` (`reason` or `httpStatus`, and `retryAfter` as given). A document that
 * will not be given, such as one at a foreign host, doesn't keep the others away: they are fetched and kept, and it is told of afterwards.
 */
export async function fetchDocuments(options: DocumentsOptions, submissionId: string, access: Access): Promise<Result<Receipt, Failure>> {
  const { outbox, ledger, clock } = options;
  const receipt = ledger.get(submissionId);
  const submission = outbox.get(submissionId);
  if (receipt === undefined || submission === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
  const attachments = await attachmentsOf(options, access, receipt.record.answer.dialogId);
  if (!attachments.ok) return attachments;
  let refused: Result<never, Failure> | undefined;
  for (const attachment of attachments.value) {
    const documentId = sha256(attachment.url).slice(0, 32);
    if (ledger.get(submissionId)?.documents.some((known) => known.documentId === documentId)) continue;
    const answer = await fetchDocument(options, access, attachment);
    // What time may heal ails the others too: they are asked for together the next time.
    if (!answer.ok && answer.failure.retryable) return answer;
    if (!answer.ok) refused ??= answer;
    if (!answer.ok || answer.value === undefined) continue;
    const { body, contentType } = answer.value;
    const kept = await ledger.keep(
      {
        at: clock.now().toISOString(),
        submissionId,
        documentId,
        name: attachment.name,
        mediaType: contentType || attachment.mediaType,
        tilbakemelding: await readVerdict(outbox, submission.head, contentType, body),
      },
      body,
    );
    if (!kept.ok) return kept;
  }
  return refused ?? ok(ledger.get(submissionId) ?? receipt);
}

/** Undefined when it isn't there yet: GLD_021 and its kind mean waiting (spec 3.4). */
async function fetchDocument(
  { fetch, maskinporten }: DocumentsOptions,
  access: Access,
  { url, mediaType }: Attachment,
): Promise<Result<HttpAnswer | undefined, Failure>> {
  if (!isOwnDocumentUrl(access.environment, url)) return fail(failure('DOCUMENT_NOT_FETCHED', { reason: 'FOREIGN_HOST' }));
  const request: TokenRequest = { ...access, scope: REPORTING_SCOPE };
  let accept = GIVEN_TYPES.has(mediaType) ? mediaType : 'application/json';
  let mayRenew = true;
  for (;;) {
    const token = await maskinporten.token(request);
    if (!token.ok) return token;
    const headers = { Authorization: `Bearer ${token.value}`, Accept: accept };
    const answer = await exchange(fetch, url, { headers }, { timeLimitMs: TIME_LIMIT_MS, maxAnswerBytes: MAX_DOCUMENT_BYTES });
    if (answer.kind === 'no-answer') {
      const { reason } = answer;
      return fail(failure('DOCUMENT_NOT_FETCHED', { reason }, reason !== 'REDIRECTED'));
    }
    const { status } = answer;
    if (status >= 200 && status < 300) {
      return answer.truncated ? fail(failure('DOCUMENT_NOT_FETCHED', { reason: 'TOO_LONG' })) : ok(answer);
    }
    if (status === 404) return ok(undefined);
    if (status === 401 && mayRenew) {
      mayRenew = false;
      maskinporten.forget(request);
    } else if (status < 500 && accept !== 'application/json' && wantsJson(answer)) accept = 'application/json';
    else return fail(failure('DOCUMENT_NOT_FETCHED', { httpStatus: status, ...askedPatience(answer) }, isHealedByTime(status)));
  }
}

/** GLD_1030: it gives JSON only, whatever Dialogporten said. */
function wantsJson({ contentType, body }: HttpAnswer): boolean {
  const error = readErrorBody(contentType, body);
  return error?.kode === 'GLD_1030' || (error?.details.some(({ kode }) => kode === 'GLD_1030') ?? false);
}

async function readVerdict(
  outbox: Outbox,
  head: SubmissionHead,
  contentType: string,
  bytes: Buffer,
): Promise<DocumentRecord['tilbakemelding']> {
  if (contentType !== '' && !READABLE_TYPES.test(contentType)) return null;
  const read = readTilbakemelding(bytes.toString('utf8'), head);
  if (read === undefined) return null;
  const body = await outbox.body(head.submissionId);
  return { verdict: read.verdict, avvik: avvikWithCells(head, body.ok ? body.value : undefined, read.avvik) };
}
