import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { forkChildProcess } from '../../../electron/sheet/child-process.ts';
import { makeSheetReader } from '../../../electron/sheet/sheet-reader.ts';
import { checkDraft } from '../../../shared/core/check-draft.ts';
import { draftOfSheet } from '../../fixtures/draft-of-sheet.ts';
import { buildReader } from '../../fixtures/reader-bundle.ts';
import { temporaryFolder } from '../../fixtures/workbooks.ts';
import { type Bench, figure, ratios, repeated, timed } from '../bench.ts';
import { measuringProgram } from '../fresh-process.ts';
import { memberWorkbook } from './member-list.ts';

const ZOD = 'zod once per row with the same check digits and a Set for duplicates; both from memory, in a fresh process';
const SHEETJS = 'SheetJS 0.20.3, tuned, walked into columns; both in a fresh process';

/** The area "import": reading and checking. More names come with a reader of our own (see the list of areas). */
export const importBench: Bench = async ({ small }) => {
  const rounds = small ? 2 : 7;
  const rows = small ? 2000 : 100_000;
  const folder = await temporaryFolder();
  const program = await measuringProgram(new URL('./measure.ts', import.meta.url));
  try {
    const large = await folder.file('100k.xlsx', memberWorkbook(rows));
    const versus = (what: string, subject: string, peer: string) =>
      ratios(
        rounds,
        () => program.measure(what, 'ours', subject, String(rows)),
        () => program.measure(what, peer, subject, String(rows)),
      );
    return {
      'check.valid.vsZod': figure(await versus('check', 'right', 'zod'), 'ratio', ZOD),
      'check.invalid.vsZod': figure(await versus('check', 'wrong-column', 'zod'), 'ratio', ZOD),
      'read100k.shared.vsSheetJS': figure(await versus('read', large, 'sheetjs'), 'ratio', SHEETJS),
      'rows10k.endToEnd.ms': await endToEnd(await folder.file('10k.xlsx', memberWorkbook(small ? 1000 : 10_000)), rounds),
    };
  } finally {
    await program.remove();
    await folder.remove();
  }
};

/** From a file of 10,000 members to a checked draft, as main does it: guard, a new reader process, its answer, table, check. */
async function endToEnd(path: string, rounds: number) {
  const readerPath = await buildReader();
  const reader = makeSheetReader({ fork: forkChildProcess(readerPath) });
  const importOnce = async () => {
    const result = await reader.read({ path }, {});
    if (!result.ok) throw new Error(result.failure.code);
    const { problems } = checkDraft(draftOfSheet(result.value.sheet), { syntheticOnly: true });
    if (problems.length > 0) throw new Error(`${problems.length} problems were found where there are none`);
  };
  try {
    const milliseconds = await repeated(rounds, () => timed(importOnce));
    return figure(milliseconds, 'ms', 'nothing: the wall clock from file to checked draft, start of the reader process included');
  } finally {
    await rm(dirname(readerPath), { recursive: true });
  }
}
