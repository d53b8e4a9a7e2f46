/**
 * How a nil return ("nulloppgave", spec 4.6) is spelt: that there is one is known, its spelling is in no public source. So the spelling is a value
 * of the user's own; what the spec has of it are a likely `leveransetype` and the two things that nobody knows. This is the one place for it.
 */
import { z } from '../../zod.ts';

/** What is unknown of it, each part a choice. */
export const nilSpellingSchema = z.strictObject({
  /** `ordinaer` is the ordinary list (spec 4.6): without receivers that would be no nil return but perhaps a removal (spec 4.7). */
  leveransetype: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,49}$/)
    .refine((text) => text.toLowerCase() !== 'ordinaer'),
  /** `empty`: `[]`; `absent`: the field isn't there. */
  oppgave: z.enum(['empty', 'absent']),
  /** `zero`: count and sum are 0; `absent`: the field isn't there. */
  oppgaveoppsummering: z.enum(['zero', 'absent']),
});
export type NilSpelling = z.infer<typeof nilSpellingSchema>;

/** The value is inferred, and no source says that it is right (spec 4.6). */
export const DEFAULT_NIL_SPELLING: NilSpelling = { leveransetype: 'ingenOppgaver', oppgave: 'empty', oppgaveoppsummering: 'zero' };

export function isSameSpelling(a: NilSpelling, b: NilSpelling): boolean {
  return a.leveransetype === b.leveransetype && a.oppgave === b.oppgave && a.oppgaveoppsummering === b.oppgaveoppsummering;
}

/** The part of the body that the spelling decides, for the wire and for whoever wants to see it before. */
export function nilContent({ leveransetype, oppgave, oppgaveoppsummering }: NilSpelling) {
  return {
    leveransetype,
    ...(oppgave === 'empty' && { oppgave: [] as [] }),
    ...(oppgaveoppsummering === 'zero' && { oppgaveoppsummering: { antallOppgaver: 0 as const, sumUtbetaltBeloep: 0 as const } }),
  };
}
