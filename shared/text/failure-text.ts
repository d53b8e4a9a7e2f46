/** What the user reads when a call failed: what happened, what it means, what to do. */

import { whyNoAnswer } from '../core/delivery/no-answer.ts';
import type { Failure } from '../core/failure.ts';
import type { Language } from '../ipc/views.ts';
import {
  altinnCodes,
  altinnReasonOfStatus,
  gldCodes,
  type MaskinportenCode,
  maskinportenCodes,
  maskinportenSayings,
} from './authority-codes.ts';
import { accessFailuresEn } from './failures/access/en.ts';
import { accessFailuresNb } from './failures/access/nb.ts';
import { accessFailuresNn } from './failures/access/nn.ts';
import { altinnEn } from './failures/altinn/en.ts';
import { altinnNb } from './failures/altinn/nb.ts';
import { altinnNn } from './failures/altinn/nn.ts';
import { failuresEn } from './failures/en.ts';
import { gldEn } from './failures/gld/en.ts';
import { gldNb } from './failures/gld/nb.ts';
import { gldNn } from './failures/gld/nn.ts';
import { maskinportenEn } from './failures/maskinporten/en.ts';
import { maskinportenNb } from './failures/maskinporten/nb.ts';
import { maskinportenNn } from './failures/maskinporten/nn.ts';
import { misread, misreadKind } from './failures/misread.ts';
import { failuresNb } from './failures/nb.ts';
import { failuresNn } from './failures/nn.ts';
import { endedEn, whyNoAnswerEn } from './failures/no-answer/en.ts';
import { endedNb, whyNoAnswerNb } from './failures/no-answer/nb.ts';
import { endedNn, whyNoAnswerNn } from './failures/no-answer/nn.ts';
import type { AccessFailureTexts, AltinnTexts, FailureText, FailureTexts, GldTexts, MaskinportenTexts, Reason } from './failures/shape.ts';
import { type Fill, fillFrom } from './fill.ts';

const failures: Readonly<Record<Language, FailureTexts & AccessFailureTexts>> = {
  nb: { ...failuresNb, ...accessFailuresNb },
  nn: { ...failuresNn, ...accessFailuresNn },
  en: { ...failuresEn, ...accessFailuresEn },
};
const altinn: Readonly<Record<Language, AltinnTexts>> = { nb: altinnNb, nn: altinnNn, en: altinnEn };
const maskinporten: Readonly<Record<Language, MaskinportenTexts>> = { nb: maskinportenNb, nn: maskinportenNn, en: maskinportenEn };
const noAnswer = {
  nb: { ended: endedNb, why: whyNoAnswerNb },
  nn: { ended: endedNn, why: whyNoAnswerNn },
  en: { ended: endedEn, why: whyNoAnswerEn },
};
const gld: Readonly<Record<Language, GldTexts>> = { nb: gldNb, nn: gldNn, en: gldEn };

export function failureText(language: Language, { code, data }: Failure): FailureText {
  const fill = fillFrom(data, language);
  if (code === 'MASKINPORTEN_REFUSED') return maskinportenText(maskinporten[language], data, fill);
  if (code === 'SKATTEETATEN_REFUSED') {
    return { title: gld[language].title, ...gldReason(language, String(data.kode ?? `HTTP ${data.httpStatus}`)) };
  }
  if (code === 'SKATTEETATEN_UNREACHABLE' || code === 'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD') {
    const { title, detail } = failures[language][code](fill);
    const why = lostReason(language, { code, data });
    return { title, detail: `${why.detail} ${detail}`, todo: why.todo };
  }
  if (code === 'ALTINN_REFUSED') return altinnText(altinn[language], data);
  return failures[language][code](fill);
}

/** The same as one paragraph, for where there is no room for three. */
export function failureSentence(language: Language, failure: Failure): string {
  const { title, detail, todo } = failureText(language, failure);
  return `${title}. ${detail} ${todo}`;
}

/** What one of Skatteetaten's codes means and what to do, whether it stands at the top of an answer or in a `spesifisering`. */
export function gldText(language: Language, kode: string): string {
  const { detail, todo } = gldReason(language, kode);
  return `${detail} ${todo}`;
}

function gldReason(language: Language, kode: string): Reason {
  const known = gldCodes.find((code) => code === kode);
  return known === undefined ? gld[language].unknown(kode) : gld[language].codes[known];
}

/**
 * Why it isn't known whether a delivery arrived, and what helps: by the authority's own code, else by what came in its place or happened on the
 * way to it. Whether anything is lost is not said here.
 */
export function lostReason(
  language: Language,
  { code: failed, data: { kode, reason, httpStatus } }: Pick<Failure, 'code' | 'data'>,
): Reason {
  if (failed === 'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD') return misread[language][misreadKind(reason)];
  const known = gldCodes.find((code) => code === kode);
  if (known !== undefined) return gld[language].codes[known];
  const { ended, why } = noAnswer[language];
  const isEnded = reason === 'PROCESS_ENDED' || reason === 'APP_CLOSED';
  return isEnded ? ended : why(whyNoAnswer({ reason, httpStatus }), 'Skatteetaten', 'skatteetaten.no');
}

/** By Altinn's own code, else by the HTTP status. */
function altinnText({ title, reasons, unknown }: AltinnTexts, { auth, httpStatus }: Failure['data']): FailureText {
  const code = String(auth ?? `HTTP ${httpStatus}`);
  const reason = auth === undefined ? altinnReasonOfStatus.get(Number(httpStatus)) : altinnCodes.get(code);
  return { title, ...(reason === undefined ? unknown(code) : reasons[reason](code)) };
}

/** By MP code, then by the OAuth error (spec 1.7); by the clocks where these say no more than that. */
function maskinportenText(texts: MaskinportenTexts, data: Failure['data'], fill: Fill): FailureText {
  const { title } = texts;
  const code = data.mp ?? MP_CODE_OF_ERROR[String(data.error)];
  const isAboutTime = code === undefined || code === 'MP-130';
  if (isAboutTime && Math.abs(Number(data.clockSkewSeconds)) > ACCEPTED_CLOCK_SKEW_SECONDS) return { title, ...texts.clock(fill) };
  return { title, ...maskinportenReason(texts, String(code ?? data.saying ?? data.error ?? `HTTP ${data.httpStatus}`), data.scope) };
}

function maskinportenReason(texts: MaskinportenTexts, code: string, scope: unknown): Reason {
  if (typeof scope === 'string' && (code === 'MP-200' || code === 'MP-250')) return texts.otherScope[code](scope);
  const known = maskinportenCodes.find((one) => one === code);
  if (known !== undefined) return texts.codes[known];
  const saying = maskinportenSayings.find((one) => one === code);
  return saying === undefined ? texts.unknown(code) : texts.sayings[saying];
}

/** Spec 1.4. */
const ACCEPTED_CLOCK_SKEW_SECONDS = 10;

/** Errors that have just one cause, for answers that leave the MP code out. */
const MP_CODE_OF_ERROR: Readonly<Record<string, MaskinportenCode>> = { invalid_altinn_customer_configuration: 'MP-303' };
