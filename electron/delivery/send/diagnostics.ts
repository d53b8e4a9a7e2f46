/**
 * What somebody who helps needs to know about one delivery: what happened to it and when, by codes, ids and hashes. What comes from outside
 * is let through by its shape alone, so whatever an authority, a file or a user wrote, no name, number of a person or amount is in it. Pure.
 */
import { environmentNameSchema } from '../../../shared/core/access/environment.ts';
import type { DocumentRecord } from '../../../shared/core/delivery/receipt.ts';
import { oppgaveIndexOfSti } from '../../../shared/core/delivery/sti.ts';
import type { DialogSearch, Submission, SubmissionState } from '../../../shared/core/delivery/submission.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { DEFAULT_NIL_SPELLING, type NilSpelling } from '../../../shared/core/leveranse/nil-spelling.ts';
import { sha256 } from '../../files/sha256.ts';
import { readErrorBody } from '../authority/error-body.ts';
import { isMachineId } from '../authority/machine-id.ts';
import type { Happening, KeptAnswer } from '../outbox/outbox-log.ts';

export interface DeliveryFacts {
  readonly submission: Submission;
  /** Oldest first. */
  readonly history: readonly Happening[];
  readonly documents: readonly DocumentRecord[];
}

/** What it runs on, by name. */
export type Surroundings = Readonly<Record<string, string>>;

/** Lines in English, for mail and issues. */
export function deliveryDiagnostics({ submission, history, documents }: DeliveryFacts, surroundings: Surroundings, now: Date): string {
  const { head, state } = submission;
  const environment = environmentNameSchema.safeParse(head.environmentName);
  const facts: readonly (readonly [string, string | number])[] = [
    ...Object.entries(surroundings),
    ['Time', now.toISOString()],
    ['Environment', environment.success ? environment.data : 'a file of the user'],
    ['Submission', head.submissionId],
    ['Reference', head.oppgavegiversLeveranseReferanse],
    ['Key', head.idempotencyKey],
    ['Frozen', head.createdAt],
    ['Inntektsår', head.inntektsaar],
    ['Body', `${head.bodyBytes} bytes, SHA-256 ${prefix(head.bodySha256)}`],
    ...(head.part === undefined ? [] : [['Part', `${head.part.number} of ${head.part.of}`] as const]),
    ...(head.nil === undefined ? [] : [['Nil return', spelt(head.nil)] as const]),
    ['State', described(state)],
  ];
  const lines = [
    ...facts.map(([name, value]) => `${name}: ${value}`),
    '',
    'History:',
    ...history.flatMap((one) => happened(one).map((line) => `  ${line}`)),
    ...(documents.length === 0 ? [] : ['', 'Documents:']),
    ...documents.map(({ at, bytes, sha256, tilbakemelding }) => {
      const verdict = tilbakemelding?.verdict ?? 'not read';
      return `  ${at} ${bytes} bytes, SHA-256 ${prefix(sha256)}, ${verdict}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the user typed is told only where it is the app's own proposal. */
function spelt({ leveransetype, ...rest }: NilSpelling): string {
  const isProposed = leveransetype === DEFAULT_NIL_SPELLING.leveransetype;
  const others = Object.entries(rest).map(([field, how]) => `${field} ${how}`);
  return [`leveransetype ${isProposed ? leveransetype : 'of the user’s own'}`, ...others].join(', ');
}

function described(state: SubmissionState): string {
  switch (state.kind) {
    case 'delivered':
      return `delivered, dialog ${id(state.answer.dialogId)}, forsendelse ${id(state.answer.forsendelseId)}`;
    case 'refused':
      return `refused, HTTP ${state.refusal.httpStatus}`;
    case 'no-access':
      return `no-access, ${failed(state.failure)}`;
    case 'unsure':
      return `unsure, ${failed(state.failure)}${state.dialogSearch === undefined ? '' : `; ${searched(state.dialogSearch)}`}`;
    case 'given-up':
      return `given-up; ${searched(state.dialogSearch)}`;
    case 'prepared':
    case 'sending':
      return state.kind;
  }
}

function searched(search: DialogSearch): string {
  switch (search.kind) {
    case 'found':
      return `dialogs in Dialogporten: ${search.dialogs
        .slice(0, 10)
        .map(({ dialogId, hasReference }) => `${id(dialogId)}${hasReference ? ' with the reference' : ''}`)
        .join(', ')}`;
    case 'none':
      return 'no dialog in Dialogporten';
    case 'failed':
      return `Dialogporten not searched, ${failed(search.failure)}`;
  }
}

/** What of a failure's data leads to a cause. */
const TELLING = ['httpStatus', 'kode', 'mp', 'auth', 'reason', 'clockSkewSeconds'];

function failed({ code, data }: Failure): string {
  const shown = TELLING.flatMap((name) => (isCode(data[name]) ? [`${name} ${data[name]}`] : []));
  return [code, ...shown].join(', ');
}

function happened({ state, answer }: Happening): string[] {
  const at = 'at' in state ? state.at : 'no time kept';
  return [`${at} ${described(state)}`, ...(answer === undefined ? [] : answered(answer).map((line) => `  ${line}`))];
}

function answered({ httpStatus, contentType, bodyBase64, truncated }: KeptAnswer): string[] {
  const body = Buffer.from(bodyBase64, 'base64');
  const type = MEDIA_TYPE.test(contentType) ? contentType : 'another type';
  const size = `${body.length} bytes${truncated ? ' and more' : ''}`;
  const first = `HTTP ${httpStatus}, ${type}, ${size}, SHA-256 ${prefix(sha256(body))}`;
  if (httpStatus < 400) return [first];
  const error = readErrorBody(contentType, body);
  if (error === undefined) return [first, 'no error in it that the app can read'];
  const details = error.details
    .slice(0, MAX_DETAILS)
    .map(({ kode, sti }) => `${codeOf(kode)}${sti === undefined ? '' : ` at ${placeOf(sti)}`}`);
  const more = error.details.length - details.length;
  return [
    first,
    `${codeOf(error.kode)}, korrelasjonsid ${id(error.korrelasjonsid)}`,
    ...details,
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

const MAX_DETAILS = 50;
const MEDIA_TYPE = /^(application|text)\/[a-z][a-z.+-]{1,40}$/;
const CODE = /^[A-Z]{2,10}[-_]\d{1,6}$/;
const LEFT_OUT = '(left out)';

function codeOf(kode: string | undefined): string {
  if (kode === undefined) return 'no kode';
  return CODE.test(kode) ? kode : LEFT_OUT;
}

function id(given: string | undefined): string {
  if (given === undefined) return 'none';
  return isMachineId(given) ? given : LEFT_OUT;
}

/** By what the app makes of a path, never by the path itself. */
function placeOf(sti: string): string {
  const place = oppgaveIndexOfSti(sti);
  return place === undefined
    ? 'a path outside the oppgaver'
    : `oppgave ${place.index}${place.field === undefined ? '' : `, ${place.field}`}`;
}

/** A word of the program's or the system's own, or a small number such as an HTTP status. */
function isCode(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 100_000;
  return typeof value === 'string' && (CODE.test(value) || /^[A-Z][A-Z_]{1,60}\d{0,3}$/.test(value));
}

function prefix(sha256: string): string {
  return sha256.slice(0, 12);
}
