/**
 * The nil return ("nulloppgave"): the delivery that says that a co-op paid nothing that is to be reported. Source: spec 4.6 and 9 no. 2: that it
 * exists is known, how it is spelt is in no public source. So it is off until its user
 * switches it on, its spelling is hers (nil-spelling.ts), and what is safe in any case is held fast: it is no ordinary list, nobody is in it, and
 * production only gets a spelling that test has taken.
 */
import { fail, ok, type Result } from '../../result.ts';
import { z } from '../../zod.ts';
import { inntektsaarSchema } from '../draft/draft.ts';
import type { Oppgavegiver } from '../draft/oppgavegiver.ts';
import { type Body, type LeveranseMeta, oppgavegiverOfBody, oppgavegiverOfBodySchema } from '../leveranse/leveranse.ts';
import { isSameSpelling, type NilSpelling, nilContent, nilSpellingSchema } from '../leveranse/nil-spelling.ts';
import { mayReport } from '../leveranse/ready.ts';
import type { ReceiptStatus } from './receipt.ts';

/** Its body in whichever spelling: an ordinary one with another `leveransetype`, and with nobody in it. */
export const nilLeveranseSchema = z.strictObject({
  leveranse: z.strictObject({
    kildesystem: z.string().min(1),
    oppgavegiver: oppgavegiverOfBodySchema,
    inntektsaar: inntektsaarSchema,
    oppgavegiversLeveranseReferanse: z.string().min(1),
    leveransetype: nilSpellingSchema.shape.leveransetype,
    oppgave: z.tuple([]).readonly().optional(),
    oppgaveoppsummering: z.strictObject({ antallOppgaver: z.literal(0), sumUtbetaltBeloep: z.literal(0) }).optional(),
  }),
});

/** Not exported: no other file can write an object with this key, so only `makeReadyNil` can make a `ReadyNil`. */
const readyNil: unique symbol = Symbol('readyNil');

export interface ReadyNil {
  readonly [readyNil]: true;
  readonly oppgavegiver: Oppgavegiver;
  readonly inntektsaar: number;
  readonly spelling: NilSpelling;
}

export interface NilWish {
  readonly oppgavegiver: Oppgavegiver;
  readonly inntektsaar: number;
  readonly spelling: NilSpelling;
  /** The user's own word that nothing was paid that year that is to be reported, and that nothing else was delivered for it. */
  readonly isConfirmed: boolean;
}

const nilBlockers = [
  'oppgavegiver-not-for-environment',
  /** Nobody can say of a year that isn't over that nothing was paid in it. */
  'inntektsaar-not-over',
  'not-confirmed',
  'spelling-not-tested',
] as const;
export type NilBlocker = (typeof nilBlockers)[number];

export interface NilRules {
  /** As in `CheckRules`: whether only synthetic identifiers may be sent. */
  readonly syntheticOnly: boolean;
  /** Whether this very spelling was taken in test, which is asked for where a delivery counts (spec 4.6: "test env first"). */
  readonly isSpellingTested: boolean;
}

/** Lets a nil return through, or says everything that stands in its way (never an empty list). `today` is the date in Oslo, `YYYY-MM-DD`. */
export function makeReadyNil(wish: NilWish, rules: NilRules, today: string): Result<ReadyNil, NilBlocker[]> {
  const { oppgavegiver, inntektsaar, spelling } = wish;
  const stands: Readonly<Record<NilBlocker, boolean>> = {
    'oppgavegiver-not-for-environment': !mayReport(oppgavegiver, rules),
    'inntektsaar-not-over': inntektsaar >= Number(today.slice(0, 4)),
    'not-confirmed': !wish.isConfirmed,
    'spelling-not-tested': !rules.syntheticOnly && !rules.isSpellingTested,
  };
  const blockers = nilBlockers.filter((blocker) => stands[blocker]);
  return blockers.length > 0 ? fail(blockers) : ok({ [readyNil]: true, oppgavegiver, inntektsaar, spelling });
}

/** Every object is built key by key, in the order of an ordinary body, so that the bytes depend on the values alone. */
export function makeNilLeveranse({ oppgavegiver, inntektsaar, spelling }: ReadyNil, meta: LeveranseMeta): Body {
  return {
    leveranse: {
      kildesystem: meta.kildesystem,
      oppgavegiver: oppgavegiverOfBody(oppgavegiver),
      inntektsaar,
      oppgavegiversLeveranseReferanse: meta.oppgavegiversLeveranseReferanse,
      ...nilContent(spelling),
    },
  };
}

/** A nil return that was delivered somewhere. */
export interface DeliveredNil {
  readonly environmentName: string;
  readonly spelling: NilSpelling;
  /** When it was taken. */
  readonly at: string;
  readonly status: ReceiptStatus;
}

/** The latest time that test took this very spelling, and did not reject it afterwards; undefined when it never has. */
export function spellingTested(delivered: readonly DeliveredNil[], spelling: NilSpelling): DeliveredNil | undefined {
  return delivered.findLast((nil) => nil.environmentName === 'test' && nil.status !== 'avvist' && isSameSpelling(nil.spelling, spelling));
}
