/** From a file and what the user says about it to a draft, the way the window makes one. */
import { basename } from 'node:path';
import { missingColumns } from '../../shared/core/columns/missing-columns.ts';
import { applyStep, type Draft, type DraftEdit, newDraft } from '../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { Columns, Table } from '../../shared/core/sheet/columns.ts';
import type { Sheet } from '../../shared/core/sheet/sheet.ts';
import { findTables, tableBelowRow } from '../../shared/core/table/find-table.ts';
import { headerRowAbove } from '../../shared/core/table/header-row.ts';
import { askAboutOthers, readTogether, tablesAlike } from '../../shared/core/table/tables-together.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ListChoice } from './options.ts';
import type { Progress } from './progress.ts';
import type { World } from './world.ts';

/** Failures: those of `SheetReader.read`, and SHEET_NO_COLUMNS where a column was neither found nor chosen. */
export async function readList(
  { reader, newUuid, clock }: World,
  path: string,
  choice: ListChoice & { readonly inntektsaar: number },
  progress: Progress,
): Promise<Result<Draft, Failure>> {
  const read = await reader.read({ path }, { sheet: choice.sheet }, undefined, progress.step);
  if (!read.ok) return read;
  const { sheet, otherSheets, sha256 } = read.value;
  const table = tableOf(sheet, choice, read.value.otherLists?.length);
  if (missingColumns(table.columns).length > 0) return fail(failure('SHEET_NO_COLUMNS'));
  const draft = newDraft(
    {
      id: newUuid(),
      createdAt: clock.now().toISOString(),
      // Only a stored draft belongs to an environment; this one is gone when the command ends.
      environment: 'practice',
      source: { file: basename(path), sheet: sheet.name, otherSheets, sha256 },
      table,
      inntektsaar: choice.inntektsaar,
    },
    sheet,
  );
  if (choice.expectedSum !== null) edit(draft, { kind: 'set-expected-sum', kroner: choice.expectedSum });
  return ok(draft);
}

export function edit(draft: Draft, ...edits: DraftEdit[]): void {
  if (edits.length > 0) applyStep(draft, { kind: 'edit', edits });
}

/** What was chosen counts; what was not is found by the headings. */
function tableOf(sheet: Sheet, { headerRow, columns: chosen, hiddenRows, tables }: ListChoice, inOtherSheets = 0): Table {
  const all = findTables(sheet);
  const found = headerRow === undefined ? all[0]?.table : tableBelowRow(sheet, headerRow).table;
  const columns = { ...withoutOtherIdentifiers(found?.columns ?? {}, chosen), ...chosen };
  const one = { headerRow: headerRowAbove(sheet, columns), ...found, columns };
  const alike = tables === 'together' ? tablesAlike(sheet, one, all) : [];
  const isAsked = tables === undefined && headerRow === undefined;
  const table = alike.length > 1 ? readTogether(one, alike) : isAsked ? askAboutOthers(one, all, inOtherSheets) : one;
  return hiddenRows === undefined ? table : { ...table, hiddenRows };
}

/** Identifiers stand in one column or in two: choosing one way takes the place of what was found the other way. */
function withoutOtherIdentifiers(found: Columns, chosen: Columns): Columns {
  if (!chosen.identifikator && !chosen.foedselsnummer && !chosen.organisasjonsnummer) return found;
  const { identifikator, foedselsnummer, organisasjonsnummer, ...rest } = found;
  return rest;
}
