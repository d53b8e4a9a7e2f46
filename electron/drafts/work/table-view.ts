/** What the screen gets to see of how the sheet is read. Pure. */
import type { Check, RightValues } from '../../../shared/core/check/check.ts';
import { rowAtAGlance } from '../../../shared/core/columns/column-examples.ts';
import { headingAt } from '../../../shared/core/columns/heading-text.ts';
import { matchHeading } from '../../../shared/core/columns/heading-words.ts';
import { columnsAsBefore, layoutChanges } from '../../../shared/core/columns/layout-memory.ts';
import { missingColumns } from '../../../shared/core/columns/missing-columns.ts';
import type { Draft } from '../../../shared/core/draft/draft.ts';
import { leftOutReasons } from '../../../shared/core/rows/left-out.ts';
import { type ColumnField, columnFieldSchema, fieldOf } from '../../../shared/core/sheet/columns.ts';
import { type Cell, columnIndex, type Sheet, storedRowAtOrBelow } from '../../../shared/core/sheet/sheet.ts';
import type { FoundTable } from '../../../shared/core/table/find-table.ts';
import { isRead, readAlone, readTogether, tablesAlike } from '../../../shared/core/table/tables-together.ts';
import { maskWithin } from '../../../shared/core/values/mask.ts';
import type { ProblemCode } from '../../../shared/core/values/problem.ts';
import type { Evidence, HiddenRowsView, LayoutChangeView, LeftOutGroup, OtherTable, Reading } from '../../../shared/ipc/table-view.ts';
import { wholeNumber } from '../../../shared/text/format.ts';

/** A list this long is read; a longer one is scrolled past. The count tells of the rest. */
const MOST_ROWS_SHOWN = 50;

/** Rows that will not be sent, by reason, so that nobody has to wonder where they went. */
export function leftOutGroups({ sheet, state }: Draft, { leftOut }: Check): LeftOutGroup[] {
  const above = state.table.headerRow - (state.table.headerLines ?? 1);
  const groups: { reason: LeftOutGroup['reason']; rows: number[] }[] = [
    ...leftOutReasons.map((reason) => ({ reason, rows: leftOut.filter((one) => one.reason === reason).map(({ row }) => row) })),
    { reason: 'above-table', rows: [...sheet.rowNumbers.subarray(0, storedRowAtOrBelow(sheet, above + 1))] },
  ];
  const amounts = columnIndex(state.table.columns.utbetaltBeloep ?? '');
  const textOf = (cell: Cell, index: number) => (index === amounts ? groupedAmount(cell) : cell.text);
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ reason, rows }) => ({
      reason,
      count: rows.length,
      rows: rows.slice(0, MOST_ROWS_SHOWN).map((row) => {
        const { address, text } = rowAtAGlance(sheet, row, textOf);
        return { row, address, text: maskWithin(text) };
      }),
    }));
}

/** A sum is read at a glance only with its thousands apart. */
function groupedAmount({ kind, number, text }: Cell): string {
  return kind === 'number' && text === String(number) && Number.isSafeInteger(number) ? wholeNumber(Number(number)) : text;
}

export function hiddenRowsView({ sheet, state }: Draft, { hiddenRows }: Check): HiddenRowsView | null {
  if (hiddenRows.count === 0) return null;
  return { ...hiddenRows, filtered: sheet.marks?.filtered === true, choice: state.table.hiddenRows ?? null };
}

/** `tables` are those that were found in the sheet, the likeliest first. */
export function readingView(draft: Draft, check: Check, tables: readonly FoundTable[]): Reading {
  const { columns } = draft.state.table;
  const own = tables.find(({ table }) => table.headerRow === draft.state.table.headerRow);
  const missing = missingColumns(columns);
  return {
    evidence: columnFieldSchema.options.flatMap((field) => {
      const letter = columns[field];
      return letter === undefined ? [] : [evidenceOf(draft, check, field, letter)];
    }),
    candidates: Object.fromEntries(missing.map((field) => [field, [...(own?.candidates[field] ?? [])]])),
    otherTables: tables.filter((other) => !isRead(draft.state.table, other)).map((other) => otherTable(draft, other)),
    together: togetherView(draft, tables),
    layoutChange: layoutChangeView(draft),
  };
}

function layoutChangeView({ sheet, state }: Draft): LayoutChangeView | null {
  const { lastLayout, oppgavegiver } = state;
  if (lastLayout === null) return null;
  const changes = layoutChanges(sheet, state.table, lastLayout);
  if (changes.length === 0) return null;
  const columns = columnsAsBefore(sheet, lastLayout);
  return {
    savedAt: lastLayout.savedAt,
    isOfCoop: oppgavegiver !== null && lastLayout.organisasjonsnummer === oppgavegiver.organisasjonsnummer,
    accepted: state.table.changeAccepted === true,
    changes,
    asBefore: columns === undefined ? null : { ...state.table, columns },
  };
}

/** What is the matter with these amounts is not that they can't be read. */
const READ_ALL_THE_SAME: ReadonlySet<string> = new Set<ProblemCode>([
  'AMOUNT_DECIMALS',
  'AMOUNT_ROUNDS_TO_ZERO',
  'AMOUNT_NOT_POSITIVE',
  'AMOUNT_TOO_LARGE',
]);

function countReadAllTheSame(problems: Check['problems']): number {
  let count = 0;
  problems.forEachInRows(({ code }, rows) => {
    if (READ_ALL_THE_SAME.has(code)) count += rows;
  });
  return count;
}

function evidenceOf(
  { head, sheet, state }: Draft,
  { antallOppgaver, right, problems }: Check,
  field: ColumnField,
  letter: string,
): Evidence {
  const hidden = sheet.marks?.hiddenColumns.includes(columnIndex(letter) ?? -1) === true;
  const read = field === 'utbetaltBeloep' ? countReadAllTheSame(problems) : 0;
  return {
    field,
    letter,
    by: whoSays({ head, sheet, state }, field, letter),
    right: rightIn(field, right) + read,
    rows: antallOppgaver,
    hidden,
  };
}

function rightIn(field: ColumnField, { foedselsnummer, organisasjonsnummer, navn, utbetaltBeloep }: RightValues): number {
  switch (field) {
    case 'identifikator':
      return foedselsnummer + organisasjonsnummer;
    case 'foedselsnummer':
      return foedselsnummer;
    case 'organisasjonsnummer':
      return organisasjonsnummer;
    case 'navn':
    case 'fornavn':
    case 'etternavn':
      return navn;
    case 'utbetaltBeloep':
      return utbetaltBeloep;
  }
}

function whoSays({ head, sheet, state }: Pick<Draft, 'head' | 'sheet' | 'state'>, field: ColumnField, letter: string): Evidence['by'] {
  if (head.table.columns[field] !== letter) return 'user';
  if (head.lastLayout?.columns.some((column) => column.field === field && column.letter === letter)) return 'memory';
  const meaning = matchHeading(headingAt(sheet, state.table, letter))?.meaning;
  return meaning !== undefined && fieldOf(meaning) === fieldOf(field) ? 'heading' : 'content';
}

function togetherView({ sheet, state }: Draft, tables: readonly FoundTable[]): Reading['together'] {
  const { table } = state;
  const read = tables.filter((other) => isRead(table, other));
  const [own] = read;
  if (own === undefined) return null;
  const alike = tablesAlike(sheet, table, tables);
  return {
    addresses: read.toSorted((a, b) => a.table.headerRow - b.table.headerRow).map((other) => addressOf(sheet, other)),
    isUndecided: table.otherLists !== undefined,
    all: table.further === undefined && alike.length > 1 ? readTogether(table, alike) : null,
    alone: readAlone(table),
  };
}

function otherTable({ sheet }: Draft, found: FoundTable): OtherTable {
  const { table, rows } = found;
  const headings = Object.values(table.columns).map((letter) => headingAt(sheet, table, letter ?? ''));
  const isWhole = missingColumns(table.columns).length === 0;
  return { table, address: addressOf(sheet, found), rows, headings: headings.filter((heading) => heading !== ''), isWhole };
}

/** `A9:D40`, the headings with it. */
function addressOf(sheet: Sheet, { table, from, to }: FoundTable): string {
  const lastRow = table.lastRow ?? sheet.rowNumbers.at(-1) ?? table.headerRow;
  return `${from}${table.headerRow}:${to}${lastRow}`;
}
