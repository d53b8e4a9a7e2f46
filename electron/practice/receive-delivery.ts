/** `POST /v1/{inntektsaar}`: the checks of a delivery, in the order in which Skatteetaten's codes build on each other. Source: spec 4.2–4.9. */
import type { Leveranse } from '../../shared/core/leveranse.ts';
import { osloDate } from '../../shared/core/oslo-time.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { z } from '../../shared/zod.ts';
import { sha256 } from '../files/sha256.ts';
import type { Clock } from '../ports.ts';
import type { AccessTokens } from './access-tokens.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import type { FaultQueue } from './faults.ts';
import { detail, gldError } from './gld.ts';
import { uuid7 } from './identifiers.ts';
import { isSyntheticOrganisasjonsnummer, leveranseErrors } from './leveranse-errors.ts';
import { readJson, readLeveranse } from './leveranse-shape.ts';
import type { AuthorityRequest } from './loopback.ts';
import type { PracticeJournal } from './practice-journal.ts';
import { comeIn } from './skatteetaten-access.ts';

/** No list is public (spec 4.11); payments so far this year may be reported. */
const EARLIEST_INNTEKTSAAR = 2020;

export interface DeliveryOptions {
  readonly tokens: AccessTokens;
  readonly journal: PracticeJournal;
  readonly clock: Clock;
  readonly faults: FaultQueue;
}

export async function receiveDelivery(options: DeliveryOptions, inntektsaar: number, request: AuthorityRequest): Promise<Answer> {
  const organisation = comeIn(options.tokens, request);
  if (!organisation.ok) return organisation.failure;
  const envelope = readEnvelope(request);
  if (!envelope.ok) return envelope.failure;
  const { idempotencyKey, body } = envelope.value;
  const now = options.clock.now();
  const leveranse = readContent(body, inntektsaar, Number(osloDate(now).slice(0, 4)), organisation.value);
  if (!leveranse.ok) return leveranse.failure;

  const { oppgavegiver, oppgavegiversLeveranseReferanse, oppgaveoppsummering } = leveranse.value;
  const { antallOppgaver, sumUtbetaltBeloep } = oppgaveoppsummering;
  const { verdict, delayMs } = options.faults.takeFeedback() ?? {};
  const accepted = await options.journal.accept(
    {
      at: now.toISOString(),
      inntektsaar,
      organisasjonsnummer: oppgavegiver.organisasjonsnummer,
      idempotencyKey,
      bodySha256: sha256(body),
      bodyBytes: body.length,
      antallOppgaver,
      sumUtbetaltBeloep,
      ...(verdict && { feedback: { verdict, ...(delayMs !== undefined && { delayMs }) } }),
      status: 200,
      answer: { dialogId: uuid7(now), forsendelseId: uuid7(now), oppgavegiversLeveranseReferanse, antallOppgaver },
    },
    body,
  );
  return accepted.ok ? jsonAnswer(accepted.value.status, accepted.value.answer) : gldError('GLD_019');
}

/** What stands around the body: headers and size. */
function readEnvelope({ headers, body }: AuthorityRequest): Result<{ idempotencyKey: string; body: Buffer }, Answer> {
  const accepts = (headers.accept ?? '').split(',').map(mediaType);
  if (!accepts.includes('application/json')) return fail(gldError('GLD_006', [detail('GLD_1030')]));
  if (mediaType(headers['content-type'] ?? '') !== 'application/json') return fail(gldError('GLD_006', [detail('GLD_1047')]));
  const key = headers.idempotencykey;
  if (key === undefined) return fail(gldError('GLD_006', [detail('GLD_1028', { sti: 'idempotencyKey' })]));
  const uuid = z.uuid().safeParse(key);
  if (!uuid.success) return fail(gldError('GLD_006', [detail('GLD_1022', { sti: 'idempotencyKey', angittVerdi: String(key) })]));
  if (body === 'too-large') return fail(gldError('GLD_006', [], 413));
  return ok({ idempotencyKey: uuid.data.toLowerCase(), body });
}

function mediaType(header: string): string {
  return header.replace(/;.*/s, '').trim().toLowerCase();
}

/** The body as a leveranse that may be accepted from this organisation for the year in the path. */
function readContent(body: Buffer, pathYear: number, currentYear: number, organisation: string): Result<Leveranse['leveranse'], Answer> {
  const json = readJson(body);
  if (!json.ok) return fail(gldError('GLD_008', [json.failure]));
  const shape = readLeveranse(json.value);
  if (!shape.ok) return fail(gldError('GLD_010', shape.failure));

  const { inntektsaar, oppgavegiver } = shape.value;
  const year = { sti: 'leveranse/inntektsaar', angittVerdi: String(inntektsaar) };
  if (inntektsaar !== pathYear) return fail(gldError('GLD_010', [detail('GLD_1052', year)]));
  if (inntektsaar < EARLIEST_INNTEKTSAAR || inntektsaar > currentYear) return fail(gldError('GLD_010', [detail('GLD_1027', year)]));

  const number = { sti: 'leveranse/oppgavegiver/organisasjonsnummer', angittVerdi: oppgavegiver.organisasjonsnummer };
  if (!isSyntheticOrganisasjonsnummer(oppgavegiver.organisasjonsnummer)) {
    return fail(gldError('GLD_010', [detail('GLD_1022', { ...number, because: 'ikke et gyldig syntetisk nummer' })]));
  }
  if (oppgavegiver.organisasjonsnummer !== organisation) return fail(gldError('GLD_005', [detail('GLD_1015', number)]));

  const errors = leveranseErrors(shape.value);
  return errors.length > 0 ? fail(gldError('GLD_010', errors)) : ok(shape.value);
}
