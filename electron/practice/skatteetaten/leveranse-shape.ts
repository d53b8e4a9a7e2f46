/** Reads the bytes of a body as a leveranse, or says with `sti` what isn't as the API's schema has it. */

import { nilLeveranseSchema } from '../../../shared/core/delivery/nil-return.ts';
import { type Leveranse, leveranseSchema } from '../../../shared/core/leveranse/leveranse.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { z } from '../../../shared/zod.ts';
import { detail, type Spesifisering } from './gld.ts';

type Issue = z.core.$ZodIssue;

export function readJson(body: Uint8Array): Result<unknown, Spesifisering> {
  try {
    // A byte order mark is no JSON either (RFC 8259).
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)));
  } catch {
    // Without the parser's own message: it quotes the body.
    return fail(detail('GLD_1032'));
  }
}

/** What a delivery says, whatever it calls itself. */
export type Content = Omit<Leveranse['leveranse'], 'leveransetype'>;

/** A nil return may be spelt in any way that it might be (spec 4.6): which one is right isn't known here either. */
export function readLeveranse(json: unknown): Result<Content, Spesifisering[]> {
  const parsed = leveranseSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data.leveranse);
  const nil = nilLeveranseSchema.safeParse(json);
  if (nil.success) {
    return ok({ ...nil.data.leveranse, oppgave: [], oppgaveoppsummering: { antallOppgaver: 0, sumUtbetaltBeloep: 0 } });
  }
  return fail(parsed.error.issues.flatMap((issue) => shapeErrors(json, issue, [])));
}

function shapeErrors(json: unknown, issue: Issue, above: readonly PropertyKey[]): Spesifisering[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => shapeError(json, [...path, key], 'ukjent felt'));
    case 'invalid_union': {
      // Fødselsnummer or organisasjonsnummer: speak of the one that was meant, which is the one with less to complain about.
      const [meant] = [...issue.errors].sort((a, b) => a.length - b.length);
      return (meant ?? []).flatMap((inner) => shapeErrors(json, inner, path));
    }
    default:
      return [shapeError(json, path, valueAt(json, path) === undefined ? 'mangler' : 'ugyldig verdi')];
  }
}

function shapeError(json: unknown, path: readonly PropertyKey[], because: string): Spesifisering {
  const value = valueAt(json, path);
  const angittVerdi = ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
  return detail('GLD_1022', { sti: path.map(String).join('/'), angittVerdi, because });
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
