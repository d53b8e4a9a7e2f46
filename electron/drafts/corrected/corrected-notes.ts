/** What goes back into the user's own workbook: her corrections in their cells, what is the matter at its cell, and a list of it all. Pure. */
import { acceptanceOf, checkedRow } from '../../../shared/core/check/accepted-warnings.ts';
import type { CheckedRow } from '../../../shared/core/check/check.ts';
import { type Field, fieldSchema, lettersOf } from '../../../shared/core/sheet/columns.ts';
import { cellAddress, cellAt, columnIndex, type Sheet, storedRowAtOrBelow } from '../../../shared/core/sheet/sheet.ts';
import type { Problem } from '../../../shared/core/values/problem.ts';
import type { Language } from '../../../shared/ipc/views.ts';
import { CORRECTED_LIST, type CorrectedListText } from '../../../shared/text/corrected-list.ts';
import { fixLabel, problemSentence, severityLabel } from '../../../shared/text/problem-text.ts';
import type { SheetNotes } from '../../sheet/corrected/annotate.ts';
import type { CellValue } from '../../sheet/corrected/cell-values.ts';
import type { CellComment } from '../../sheet/corrected/comments.ts';
import { letterOf } from '../work/row-view.ts';
import type { WorkingDraft } from '../work/working-draft.ts';

/** Excel grows slow with more; the list has the rest. */
const MOST_COMMENTS = 2_000;

/** A line of the list. `isCorrection`: a value of the user's for the cell. */
interface Line {
  readonly row: number;
  readonly column: number | undefined;
  readonly what: string;
  readonly suggestion: string;
  readonly before: string;
  readonly now: string | number;
  readonly isCorrection: boolean;
  readonly isComment: boolean;
}

/** `mayAddRows`: rows that the user added may be written below the others. */
export function correctedNotes(working: WorkingDraft, language: Language, mayAddRows: boolean): SheetNotes {
  const text = CORRECTED_LIST[language];
  const { sheet } = working.open.draft;
  const isBelow = mayAddRows && canStandBelow(working);
  const lines = [...editLines(working, text, isBelow), ...problemLines(working, language, text, isBelow)].sort(
    (a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1),
  );
  const values = lines.flatMap(({ row, column, now, isCorrection }) =>
    isCorrection && column !== undefined ? [{ row, column, value: now }] : [],
  );
  const { row, cell, what, suggestion, before, now } = text.headings;
  return {
    sheet: sheet.name,
    values,
    comments: commentsOf(lines, text).slice(0, MOST_COMMENTS),
    list: {
      name: text.sheet,
      widths: [8, 8, 70, 40, 24, 24],
      rows: (formulas) => [[row, cell, what, suggestion, before, now], ...lines.map((line) => listRow(line, formulas, text))],
    },
  };
}

function listRow(line: Line, formulas: readonly CellValue[], text: CorrectedListText): (string | number)[] {
  const { row, column, suggestion, before, now, isCorrection } = line;
  const isFormula = isCorrection && formulas.some((value) => value.row === row && value.column === column);
  const cell = column === undefined ? '' : cellAddress(column, row);
  return [row, cell, isFormula ? text.formula : line.what, suggestion, before, now];
}

function editLines(working: WorkingDraft, text: CorrectedListText, isBelow: boolean): Line[] {
  const { open, check } = working;
  const { state, sheet } = open.draft;
  const isWritten = ({ row, leftOut }: CheckedRow) => isBelow && !leftOut && state.cells.has(row);
  const lines: Line[] = [];
  for (const [number, typed] of state.cells) {
    const row = checkedRow(check.rows, number);
    if (row === undefined || (state.addedRows.has(number) && !isWritten(row))) continue;
    for (const field of fieldSchema.options) {
      if (typed[field] !== undefined) lines.push(editLine(working, row, field, sheet, text));
    }
  }
  for (const row of check.rows) {
    const { text: texts } = row;
    const whole = { row: row.row, column: undefined, suggestion: '', before: '', isCorrection: false, isComment: false };
    if (state.addedRows.has(row.row) && !isWritten(row)) {
      lines.push({
        ...whole,
        what: row.leftOut ? text.leftOut : text.added,
        now: `${texts.identifikator} · ${texts.navn} · ${texts.utbetaltBeloep}`,
      });
    } else if (row.leftOut) lines.push({ ...whole, what: text.leftOut, now: '' });
  }
  return lines;
}

function editLine(working: WorkingDraft, row: CheckedRow, field: Field, sheet: Sheet, text: CorrectedListText): Line {
  const isSplit = field === 'navn' && lettersOf('navn', working.open.draft.state.table.columns).length > 1;
  const column = columnIndex(letterOf(working, row, field));
  const at = storedRowAtOrBelow(sheet, row.row);
  const isAdded = working.open.draft.state.addedRows.has(row.row);
  return {
    row: row.row,
    column,
    what: isSplit ? text.twoColumns : isAdded ? text.addedBelow : text.edited,
    suggestion: '',
    before: column === undefined || isAdded ? '' : cellAt(sheet, at, column).text,
    now: field === 'utbetaltBeloep' && row.oere !== undefined ? row.oere / 100 : row.text[field],
    isCorrection: !isSplit && column !== undefined,
    isComment: true,
  };
}

/** Rows that the user added have the numbers after the sheet's last row. They stand there in the copy, too, where that row is the table's last. */
function canStandBelow({ open, check }: WorkingDraft): boolean {
  const { sheet, state } = open.draft;
  const last = sheet.rowNumbers.at(-1);
  const isSplit = lettersOf('navn', state.table.columns).length > 1;
  return last !== undefined && !isSplit && checkedRow(check.rows, last) !== undefined;
}

function problemLines({ open, check }: WorkingDraft, language: Language, text: CorrectedListText, isBelow: boolean): Line[] {
  const { state } = open.draft;
  return [...check.problems].flatMap((problem): Line[] => {
    const { row, severity } = problem;
    if (row === undefined || (state.addedRows.has(row) && !isBelow)) return [];
    const acceptance = severity === 'warning' ? acceptanceOf(state, check, problem) : undefined;
    const said = `${severityLabel(language, severity)}: ${problemSentence(language, problem)}`;
    return [
      {
        row,
        column: columnOf(problem),
        what: acceptance === undefined ? said : `${said} ${text.accepted(acceptance.reason ?? '')}`,
        suggestion: problem.severity === 'repaired' ? '' : problem.fixes.map((fix) => fixLabel(language, fix)).join(' / '),
        before: '',
        now: '',
        isCorrection: false,
        isComment: severity !== 'repaired' && acceptance === undefined,
      },
    ];
  });
}

function columnOf({ cell }: Problem): number | undefined {
  return columnIndex(/^[A-Z]+/.exec(cell ?? '')?.[0] ?? '');
}

/** Everything about a cell in one comment, in the order of the sheet. */
function commentsOf(lines: readonly Line[], text: CorrectedListText): CellComment[] {
  const comments = new Map<string, CellComment>();
  for (const { row, column, what, suggestion, before, isCorrection, isComment } of lines) {
    if (!isComment || column === undefined) continue;
    const said = [what, isCorrection && text.before(before), suggestion !== '' && text.suggestion(suggestion)].filter(
      (part) => part !== false,
    );
    const key = `${row} ${column}`;
    const known = comments.get(key);
    comments.set(key, { row, column, text: [...(known ? [known.text] : []), ...said].join('\n') });
  }
  return [...comments.values()];
}
