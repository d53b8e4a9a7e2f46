/**
 * The body of a delivery: the API's own shape, names and key order. Source: the API page's example and spec 4.3; one leveranse per call.
 */
import { z } from '../../zod.ts';
import { inntektsaarSchema } from '../draft/draft.ts';
import type { Oppgavegiver } from '../draft/oppgavegiver.ts';
import { HIGHEST_AMOUNT } from '../values/amount.ts';
import type { ReadyDraft } from './ready.ts';

/** The authority's limit on a body, in bytes of UTF-8 (spec 4.2); above it the list has to be split. */
export const MAX_BODY_BYTES = 10_000_000;

const textSchema = z.string().min(1);
const organisasjonsnummerSchema = z.string().regex(/^\d{9}$/);

const oppgaveSchema = z.strictObject({
  oppgaveeier: z.union([
    z.strictObject({ foedselsnummer: z.string().regex(/^\d{11}$/), navn: textSchema }),
    z.strictObject({ organisasjonsnummer: organisasjonsnummerSchema, navn: textSchema }),
  ]),
  /** Whole kroner. */
  utbetaltBeloep: z.int().min(1).max(HIGHEST_AMOUNT),
});

export const oppgavegiverOfBodySchema = z.strictObject({
  organisasjonsnummer: organisasjonsnummerSchema,
  kontaktinformasjon: z.strictObject({
    navn: textSchema,
    telefonnummer: textSchema,
    varselEpostadresse: textSchema,
    varselSmsMobilnummer: textSchema,
  }),
});

/**
 * The shape only, as strict as the authority is known to be: whether check digits and sums are right is for who reads it to find out.
 * Used by the practice authority; what the app itself sends is made by `makeLeveranse`.
 */
export const leveranseSchema = z.strictObject({
  leveranse: z.strictObject({
    kildesystem: textSchema,
    oppgavegiver: oppgavegiverOfBodySchema,
    inntektsaar: inntektsaarSchema,
    oppgavegiversLeveranseReferanse: textSchema,
    leveransetype: z.literal('ordinaer'),
    oppgave: z.array(oppgaveSchema).min(1).readonly(),
    oppgaveoppsummering: z.strictObject({ antallOppgaver: z.int(), sumUtbetaltBeloep: z.int() }),
  }),
});
export type Leveranse = z.infer<typeof leveranseSchema>;

export interface LeveranseMeta {
  /** Name and version of the sending system, at most 50 characters (spec 9 no. 6). */
  readonly kildesystem: string;
  /** The co-op's own unique reference of this delivery, at most 50 characters. */
  readonly oppgavegiversLeveranseReferanse: string;
}

/**
 * The body for a draft that is ready. Amounts in whole kroner, receivers in the sheet's order, sums as integers. Every object is built key
 * by key, so that the bytes depend on the values alone and never on where an object came from; the oppgaver are so already, and a list of
 * tens of thousands isn't built twice.
 */
export function makeLeveranse(ready: ReadyDraft, meta: LeveranseMeta): Leveranse {
  return {
    leveranse: {
      kildesystem: meta.kildesystem,
      oppgavegiver: oppgavegiverOfBody(ready.oppgavegiver),
      inntektsaar: ready.inntektsaar,
      oppgavegiversLeveranseReferanse: meta.oppgavegiversLeveranseReferanse,
      leveransetype: 'ordinaer',
      oppgave: ready.oppgaver,
      oppgaveoppsummering: { antallOppgaver: ready.oppgaver.length, sumUtbetaltBeloep: ready.sumUtbetaltBeloep },
    },
  };
}

/** Who reports, as it stands in every body. */
export function oppgavegiverOfBody({ organisasjonsnummer, kontaktinformasjon }: Oppgavegiver): Oppgavegiver {
  const { navn, telefonnummer, varselEpostadresse, varselSmsMobilnummer } = kontaktinformasjon;
  return { organisasjonsnummer, kontaktinformasjon: { navn, telefonnummer, varselEpostadresse, varselSmsMobilnummer } };
}

/** What every body has in common; a nil return may leave the last two out. */
type Content = Leveranse['leveranse'];
type LeftOut = 'oppgave' | 'oppgaveoppsummering';
export interface Body {
  readonly leveranse: Omit<Content, 'leveransetype' | LeftOut> & Partial<Pick<Content, LeftOut>> & { readonly leveransetype: string };
}

/** A list, or a nil return (nil-return.ts). Minified JSON; its UTF-8 bytes are what is sent, hashed and kept. */
export function serialiseLeveranse(leveranse: Body): string {
  return JSON.stringify(leveranse);
}

/** Bytes of the text in UTF-8. Half a surrogate pair counts as the three bytes of its replacement character. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // Both halves of a pair together are four bytes: two units were counted, so the pair adds two and its second half nothing.
    if (unit >= 0xd800 && unit <= 0xdbff && isLowSurrogate(text.charCodeAt(i + 1))) i++;
  }
  return bytes;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
