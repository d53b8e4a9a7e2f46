/** Whether a body may be accepted: its JSON, its shape, the year, who delivers for whom, sums and receivers. Source: spec 4.3, 4.7, 4.9. Pure. */
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { sha256 } from '../../../files/sha256.ts';
import type { Answer } from '../../http/answer.ts';
import { detail, gldError } from '../gld.ts';
import { isSyntheticOrganisasjonsnummer, leveranseErrors } from '../leveranse-errors.ts';
import { readJson, readLeveranse } from '../leveranse-shape.ts';

/** No list is public (spec 4.11); payments so far this year may be reported. */
const EARLIEST_INNTEKTSAAR = 2020;

/** What the body has to agree with. */
export interface Expected {
  readonly pathYear: number;
  readonly currentYear: number;
  /** Nine digits: whose systembruker delivers. */
  readonly organisation: string;
}

/** What is kept of an accepted body: nothing about receivers. */
export interface DeliveryFacts {
  readonly organisasjonsnummer: string;
  readonly oppgavegiversLeveranseReferanse: string;
  readonly antallOppgaver: number;
  /** Whole kroner. */
  readonly sumUtbetaltBeloep: number;
  /** Over the exact bytes. */
  readonly bodySha256: string;
}

/** The facts, or how Skatteetaten would say no. */
export type Judgement = Result<DeliveryFacts, Answer>;

export function judgeDelivery(body: Uint8Array, { pathYear, currentYear, organisation }: Expected): Judgement {
  const json = readJson(body);
  if (!json.ok) return fail(gldError('GLD_008', [json.failure]));
  const shape = readLeveranse(json.value);
  if (!shape.ok) return fail(gldError('GLD_010', shape.failure));

  const { inntektsaar, oppgavegiver, oppgavegiversLeveranseReferanse, oppgaveoppsummering } = shape.value;
  const year = { sti: 'leveranse/inntektsaar', angittVerdi: String(inntektsaar) };
  if (inntektsaar !== pathYear) return fail(gldError('GLD_010', [detail('GLD_1052', year)]));
  if (inntektsaar < EARLIEST_INNTEKTSAAR || inntektsaar > currentYear) return fail(gldError('GLD_010', [detail('GLD_1027', year)]));

  const { organisasjonsnummer } = oppgavegiver;
  const number = { sti: 'leveranse/oppgavegiver/organisasjonsnummer', angittVerdi: organisasjonsnummer };
  if (!isSyntheticOrganisasjonsnummer(organisasjonsnummer)) {
    return fail(gldError('GLD_010', [detail('GLD_1022', { ...number, because: 'ikke et gyldig syntetisk nummer' })]));
  }
  if (organisasjonsnummer !== organisation) return fail(gldError('GLD_005', [detail('GLD_1015', number)]));

  const errors = leveranseErrors(shape.value);
  if (errors.length > 0) return fail(gldError('GLD_010', errors));
  return ok({ organisasjonsnummer, oppgavegiversLeveranseReferanse, ...oppgaveoppsummering, bodySha256: sha256(body) });
}
