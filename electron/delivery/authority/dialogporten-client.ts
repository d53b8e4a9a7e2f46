/** What Dialogporten says of a delivery. Source: spec 3.1–3.4. */
import type { Environment } from '../../../shared/core/access/environment.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { REPORTING_RESOURCE } from '../../access/altinn/altinn-systems.ts';
import { askedPatience, exchange, isHealedByTime } from '../../access/http-exchange.ts';
import type { MaskinportenClient, TokenRequest } from '../../access/maskinporten/maskinporten.ts';
import type { HttpFetch } from '../../ports.ts';
import type { Access } from './way.ts';

/** Of Dialogporten's end-user API; it needs a systembruker too (spec 3.1). */
export const DIALOGPORTEN_SCOPE = 'digdir:dialogporten';
const TIME_LIMIT_MS = 30_000;
const MAX_ANSWER_BYTES = 5_000_000;

/** Only what is used; everything else in the answer may be new, and is passed over. */
const urlSchema = z.object({ url: z.string(), mediaType: z.string().nullish(), consumerType: z.string() });
const attachmentSchema = z.object({
  displayName: z.array(z.object({ value: z.string(), languageCode: z.string().nullish() })).nullish(),
  name: z.string().nullish(),
  urls: z.array(urlSchema).nullish(),
});
const dialogSchema = z.object({
  id: z.string(),
  createdAt: z.string().nullish(),
  externalReference: z.string().nullish(),
  attachments: z.array(attachmentSchema).nullish(),
  transmissions: z.array(z.object({ attachments: z.array(attachmentSchema).nullish() })).nullish(),
});
/** A document for programs. */
export interface Attachment {
  readonly url: string;
  /** Empty when it isn't given. */
  readonly mediaType: string;
  /** As people read it, in bokmål where there is one. */
  readonly name: string;
}

const dialogListSchema = z.object({ items: z.array(dialogSchema.pick({ id: true, createdAt: true, externalReference: true })).nullish() });

export interface DialogportenOptions {
  readonly fetch: HttpFetch;
  readonly maskinporten: MaskinportenClient;
  /** Ends the request when it is aborted. */
  readonly signal?: AbortSignal;
}

/**
 * The documents of a dialog; empty as long as there is none, also while the dialog itself isn't there yet (404, spec 3.4). What the user may
 * not open, and what is meant for a browser, is left out. Failures: those of `MaskinportenClient.token`; `DIALOGPORTEN_UNREACHABLE`
 * (`reason` or `httpStatus`, and `retryAfter` as given; retryable), `DIALOGPORTEN_REFUSED` (`httpStatus`), `DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD`.
 */
export async function attachmentsOf(
  options: DialogportenOptions,
  access: Access,
  dialogId: string,
): Promise<Result<Attachment[], Failure>> {
  const answer = await get(options, access, `/api/v1/enduser/dialogs/${encodeURIComponent(dialogId)}`);
  if (!answer.ok) return answer.failure.data.httpStatus === 404 ? ok([]) : answer;
  const dialog = dialogSchema.safeParse(answer.value);
  if (!dialog.success) return fail(failure('DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD', {}, true));
  const { attachments, transmissions } = dialog.data;
  const all = [...(attachments ?? []), ...(transmissions ?? []).flatMap((one) => one.attachments ?? [])];
  return ok(
    all.flatMap(({ urls, displayName, name }) =>
      (urls ?? [])
        .filter(({ url, consumerType }) => consumerType === 'Api' && url !== 'urn:dialogporten:unauthorized')
        .map(({ url, mediaType }) => ({ url, mediaType: mediaType?.toLowerCase() ?? '', name: nameOf(displayName) ?? name ?? '' })),
    ),
  );
}

export interface ListedDialog {
  readonly dialogId: string;
  readonly createdAt: string | undefined;
  readonly externalReference: string | undefined;
}

/**
 * The dialogs about this kind of report that an organisation (nine digits) got since a moment, at most a hundred; empty also where the
 * systembruker may not see them. Failures: those of `attachmentsOf`. Source: spec 3.2.
 */
export async function dialogsSince(
  options: DialogportenOptions,
  access: Access,
  organisasjonsnummer: string,
  since: Date,
): Promise<Result<ListedDialog[], Failure>> {
  const query = new URLSearchParams({
    party: `urn:altinn:organization:identifier-no:${organisasjonsnummer}`,
    serviceResource: `urn:altinn:resource:${REPORTING_RESOURCE}`,
    createdAfter: since.toISOString(),
    limit: '100',
  });
  const answer = await get(options, access, `/api/v1/enduser/dialogs?${query}`);
  if (!answer.ok) return answer;
  const list = dialogListSchema.safeParse(answer.value);
  if (!list.success) return fail(failure('DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD', {}, true));
  return ok(
    (list.data.items ?? []).map(({ id, createdAt, externalReference }) => ({
      dialogId: id,
      createdAt: createdAt ?? undefined,
      externalReference: externalReference ?? undefined,
    })),
  );
}

async function get({ fetch, maskinporten, signal }: DialogportenOptions, access: Access, path: string): Promise<Result<unknown, Failure>> {
  const request: TokenRequest = { ...access, scope: DIALOGPORTEN_SCOPE };
  const url = `${baseOf(access.environment)}${path}`;
  for (const isSecond of [false, true]) {
    const token = await maskinporten.token(request);
    if (!token.ok) return token;
    const headers = { Authorization: `Bearer ${token.value}`, Accept: 'application/json', 'Accept-Language': 'nb' };
    const limits = { timeLimitMs: TIME_LIMIT_MS, maxAnswerBytes: MAX_ANSWER_BYTES, ...(signal && { signal }) };
    const answer = await exchange(fetch, url, { headers }, limits);
    if (answer.kind === 'no-answer') return fail(failure('DIALOGPORTEN_UNREACHABLE', { reason: answer.reason }, true));
    const { status, body } = answer;
    if (status === 401 && !isSecond) maskinporten.forget(request);
    else if (isHealedByTime(status))
      return fail(failure('DIALOGPORTEN_UNREACHABLE', { httpStatus: status, ...askedPatience(answer) }, true));
    else if (status >= 300) return fail(failure('DIALOGPORTEN_REFUSED', { httpStatus: status }));
    else return parseJson(body);
  }
  return fail(failure('DIALOGPORTEN_REFUSED', { httpStatus: 401 }));
}

function baseOf({ dialogporten }: Environment): string {
  return dialogporten.baseUrl.replace(/\/+$/, '');
}

function nameOf(names: readonly { readonly value: string; readonly languageCode?: string | null | undefined }[] | null | undefined) {
  return (names?.find(({ languageCode }) => languageCode === 'nb') ?? names?.[0])?.value;
}

function parseJson(body: Buffer): Result<unknown, Failure> {
  try {
    return ok(JSON.parse(body.toString('utf8')));
  } catch {
    return fail(failure('DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD', {}, true));
  }
}
