/**
 * What can be wrong with, or noteworthy about, a row. The codes are a contract: the command line prints them, README lists them,
 * `shared/text/` has a sentence for each (a missing one is a type error).
 */
import { z } from '../../zod.ts';
import { fieldSchema } from '../sheet/columns.ts';

export const problemCodes = [
  'IDENTIFIER_MISSING',
  'IDENTIFIER_NOT_DIGITS',
  'IDENTIFIER_LENGTH',
  'IDENTIFIER_SCIENTIFIC',
  'IDENTIFIER_BOTH_COLUMNS',
  'IDENTIFIER_NORMALISED',
  'LEADING_ZERO_RESTORED',
  'LEADING_ZERO_MISSING',
  'FOEDSELSNUMMER_DATE',
  'FOEDSELSNUMMER_CHECK_DIGITS',
  'FOEDSELSNUMMER_2032',
  'FOEDSELSNUMMER_H_NUMBER',
  'FOEDSELSNUMMER_FH_NUMBER',
  'FOEDSELSNUMMER_SYNTHETIC',
  'FOEDSELSNUMMER_NOT_SYNTHETIC',
  'ORGANISASJONSNUMMER_CHECK_DIGIT',
  'ORGANISASJONSNUMMER_PLACEHOLDER',
  'ORGANISASJONSNUMMER_SYNTHETIC',
  'ORGANISASJONSNUMMER_NOT_SYNTHETIC',
  'ORGANISASJONSNUMMER_FIRST_DIGIT',
  'DUPLICATE_IDENTIFIER',
  'SAME_PERSON_TWO_NUMBERS',
  'NAME_MISSING',
  'NAME_CONTROL_CHARACTERS',
  'NAME_LONG',
  'NAME_OF_ORGANISATION',
  'NAME_OF_PERSON',
  'AMOUNT_MISSING',
  'AMOUNT_NOT_NUMBER',
  'AMOUNT_DATE',
  'AMOUNT_PERCENT',
  'AMOUNT_AMBIGUOUS',
  'AMOUNT_DECIMALS',
  'AMOUNT_ROUNDED',
  'AMOUNT_ROUNDS_TO_ZERO',
  'AMOUNT_NOT_POSITIVE',
  'AMOUNT_TOO_LARGE',
  'CELL_ERROR',
  'FORMULA_WITHOUT_VALUE',
  'HIDDEN_ROWS',
  'OTHER_LISTS',
  'NO_ROWS',
  'SUM_DIFFERS',
  'BODY_TOO_LARGE',
] as const;

export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** `error` blocks sending, `warning` must be accepted once, `repaired` is a change that was made and is shown. */
export const severitySchema = z.enum(['error', 'warning', 'repaired']);
export type Severity = z.infer<typeof severitySchema>;

/**
 * Something the user can do about it with one click; `editsOfFix` says what it does to the draft. `why` is a key into `shared/text/`;
 * nothing is ever applied by itself. A merge writes the sum of `oere` (the amounts of `into` and of each of `others`) into row `into` and
 * leaves `others` out.
 */
const fixSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('replace'),
    value: z.string(),
    why: z.enum(['ROUND_HALF_UP', 'LEADING_ZERO', 'SAME_PERSON', 'KNOWN_NUMBER', 'ONE_LINE']),
  }),
  z.strictObject({ kind: z.literal('leave-out'), why: z.enum(['DUPLICATE']) }),
  z.strictObject({
    kind: z.literal('merge'),
    into: z.int().positive(),
    others: z.array(z.int().positive()).min(1),
    oere: z.array(z.int()).min(2),
    why: z.enum(['DUPLICATE']),
  }),
]);
export type Fix = z.infer<typeof fixSchema>;

/**
 * `row` is 1-based and `cell` an address, both as Excel shows them in the user's own sheet; both are absent where the problem belongs
 * to the whole sheet. `data` fills the sentence: numbers and addresses, never a name or an identifier. Most codes need none; the others:
 *
 *     IDENTIFIER_LENGTH      digits (how many there are)
 *     *_CHECK_DIGITS         oneDigit, swapped (1 when such a slip alone could have made this number, else 0)
 *     ORGANISASJONSNUMMER_CHECK_DIGIT likewise
 *     DUPLICATE_IDENTIFIER   firstRow, firstCell, count (rows with this identifier), sameName (1 when all of them have one name, else 0)
 *     SAME_PERSON_TWO_NUMBERS firstRow, firstCell
 *     NAME_LONG              length, longest (characters)
 *     AMOUNT_TOO_LARGE       highest (kroner)
 *     HIDDEN_ROWS            count, firstRow, lastRow
 *     OTHER_LISTS            count
 *     CELL_ERROR             shown (`#REF!`)
 *     SUM_DIFFERS            expected, actual, difference = actual − expected (kroner)
 *     BODY_TOO_LARGE         bytes, highest
 */
export const problemSchema = z.strictObject({
  code: problemCodeSchema,
  severity: severitySchema,
  row: z.int().positive().optional(),
  cell: z.string().optional(),
  field: fieldSchema.optional(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  fixes: z.array(fixSchema),
});
export type Problem = z.infer<typeof problemSchema>;

/** What a warning is known by: its code, its cell and its data. What stands in the cell is not in it (see accepted-warnings.ts). */
export function warningKey(problem: Problem): string {
  return `${problem.code}@${problem.cell ?? problem.row ?? 'sheet'}:${JSON.stringify(problem.data)}`;
}
