/** Reading the options of a command. Whatever is wrong with them is wrong use, said in one sentence. */
import { parseArgs } from 'node:util';
import { inntektsaarSchema } from '../../shared/core/draft/draft.ts';
import { type ColumnField, type Columns, columnFieldSchema, type Table, tableSchema } from '../../shared/core/sheet/columns.ts';
import { columnIndex } from '../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { wrongUsage } from '../../shared/text/command-line.ts';
import { type Outcome, wrongUse } from './outcome.ts';

type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Values<T extends OptionTypes> = { readonly [name in keyof T]?: T[name]['type'] extends 'boolean' ? boolean : string };

export interface Options<T extends OptionTypes> {
  readonly values: Values<T>;
  readonly positionals: readonly string[];
}

export function parseOptions<const T extends OptionTypes>(args: readonly string[], types: T): Result<Options<T>, Outcome> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...types }, allowPositionals: true, strict: true });
    // `parseArgs` gives for each option what its type says; TypeScript can't follow that through a generic.
    return ok({ values: values as Values<T>, positionals });
  } catch (error) {
    return fail(wrongUse(whatIsWrong(error)));
  }
}

function whatIsWrong(error: unknown): string {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  const option = /'(--?[\w-]+)/.exec(error.message)?.[1];
  if (option === undefined) return wrongUsage.notUnderstood;
  return error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? wrongUsage.unknownOption(option) : wrongUsage.optionValue(option);
}

export function onlyFile(positionals: readonly string[]): Result<string, Outcome> {
  const [file] = positionals;
  return file === undefined || positionals.length > 1 ? fail(wrongUse(wrongUsage.oneFile)) : ok(file);
}

export function required(value: string | undefined, option: string): Result<string, Outcome> {
  return value === undefined ? fail(wrongUse(wrongUsage.missing(option))) : ok(value);
}

/** What `check` and `submit` have in common: which list of the workbook, and what it should add up to. */
export const LIST_OPTIONS = {
  sheet: { type: 'string' },
  columns: { type: 'string' },
  'header-row': { type: 'string' },
  inntektsaar: { type: 'string' },
  'expected-sum': { type: 'string' },
  'hidden-rows': { type: 'string' },
  tables: { type: 'string' },
} as const satisfies OptionTypes;

export interface ListChoice {
  readonly sheet: string | undefined;
  /** Only what was chosen; the rest is found by the headings. */
  readonly columns: Columns;
  /** 1-based; 0 for none. */
  readonly headerRow: number | undefined;
  readonly inntektsaar: number | undefined;
  /** Whole kroner. */
  readonly expectedSum: number | null;
  /** What to do with rows that are hidden in the sheet; undecided when undefined. */
  readonly hiddenRows: NonNullable<Table['hiddenRows']> | undefined;
  /** All tables of the same shape as one list, or the likeliest alone; a warning when undefined and there are others. */
  readonly tables: 'together' | 'one' | undefined;
}

export function listChoice(values: Values<typeof LIST_OPTIONS>): Result<ListChoice, Outcome> {
  const columns = columnsOf(values.columns);
  if (!columns.ok) return columns;
  const headerRow = wholeNumberOf(values['header-row']);
  if (Number.isNaN(headerRow)) return fail(wrongUse(wrongUsage.headerRow));
  const hiddenRows = tableSchema.shape.hiddenRows.safeParse(values['hidden-rows']);
  if (!hiddenRows.success) return fail(wrongUse(wrongUsage.hiddenRows));
  const { tables } = values;
  if (tables !== undefined && tables !== 'together' && tables !== 'one') return fail(wrongUse(wrongUsage.tables));
  const expectedSum = wholeNumberOf(values['expected-sum']);
  if (Number.isNaN(expectedSum)) return fail(wrongUse(wrongUsage.expectedSum));
  const inntektsaar = wholeNumberOf(values.inntektsaar);
  if (inntektsaar !== undefined && !inntektsaarSchema.safeParse(inntektsaar).success) return fail(wrongUse(wrongUsage.inntektsaar));
  return ok({
    sheet: values.sheet,
    columns: columns.value,
    headerRow,
    inntektsaar,
    expectedSum: expectedSum ?? null,
    hiddenRows: hiddenRows.data,
    tables,
  });
}

/** Not a number when it isn't bare digits, few enough to be exact. */
function wholeNumberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

/** `identifikator=B,navn=C` */
function columnsOf(text: string | undefined): Result<Columns, Outcome> {
  const columns: Partial<Record<ColumnField, string>> = {};
  for (const part of text?.split(',') ?? []) {
    const [name = '', letter = ''] = part.split('=').map((side) => side.trim());
    const field = columnFieldSchema.safeParse(name);
    if (!field.success) return fail(wrongUse(wrongUsage.columnName(name)));
    if (columnIndex(letter) === undefined) return fail(wrongUse(wrongUsage.columnLetter(name)));
    if (columns[field.data] !== undefined) return fail(wrongUse(wrongUsage.columnTwice(name)));
    columns[field.data] = letter.toUpperCase();
  }
  const isPair = columns.foedselsnummer !== undefined || columns.organisasjonsnummer !== undefined;
  return isPair && columns.identifikator !== undefined ? fail(wrongUse(wrongUsage.columnBoth)) : ok(columns);
}
