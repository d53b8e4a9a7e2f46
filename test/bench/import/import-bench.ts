import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { forkChildProcess } from '../../../electron/process/child-process.ts';
import { makeSheetReader } from '../../../electron/sheet/sheet-reader.ts';
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { draftOfSheet } from '../../fixtures/draft-of-sheet.ts';
import { buildReader } from '../../fixtures/reader-bundle.ts';
import { temporaryFolder } from '../../fixtures/workbooks.ts';
import { type Bench, figure, ratios, repeated, timed, timelessRatios } from '../bench.ts';
import { measuringProgram } from '../fresh-process.ts';
import { memberFile } from './member-file.ts';
import { longestStalls } from './stall.ts';

const ZOD = 'zod once per row with the same check digits and a Set for duplicates; both from memory, in a fresh process';
const SHEETJS = 'SheetJS 0.20.3, tuned, walked into columns; both in a fresh process';
const FLOOR = 'unpacking the parts and counting cells in their bytes; both in a fresh process';
const MEMORY = 'SheetJS 0.20.3, tuned: the most memory that a fresh process ever had';
const PREVIEW = 'SheetJS 0.20.3, tuned, with sheetRows: 50';
const BODY = 'SheetJS 0.20.3, tuned, then the same check, body and SHA-256';
const STALL = 'nothing: the longest time between two ticks of a clock of 1 ms, in the real app while a sheet is imported';
const STALL_OPENING = 'nothing: the same while a draft with as many rows is opened from disk';

/** The area "import": from a file to a checked draft, and to the body that would be sent. */
export const importBench: Bench = async ({ small }) => {
  const rounds = small ? 2 : 5;
  const rows = small ? 2000 : 100_000;
  const manyRows = small ? 10_000 : 500_000;
  const folder = await temporaryFolder();
  const program = await measuringProgram(new URL('./measure.ts', import.meta.url));
  const readerPath = await buildReader();
  try {
    const shared = await folder.file('shared.xlsx', memberFile(rows, 'shared'));
    const inline = await folder.file('inline.xlsx', memberFile(rows, 'inline'));
    const many = await folder.file('many.xlsx', memberFile(manyRows, 'shared'));
    const run = (what: string, who: string, subject: string, count: number) => () => program.measure(what, who, subject, String(count));
    const versus = async (what: string, subject: string, peer: string, against: string) =>
      figure(await ratios(rounds, run(what, 'ours', subject, rows), run(what, peer, subject, rows)), 'ratio', against);
    const reading = await readingRatios(rounds, {
      ours: run('read', 'ours', shared, rows),
      sheetJs: run('read', 'sheetjs', shared, rows),
      floor: run('read', 'floor', shared, rows),
      many: run('read', 'ours', many, manyRows),
    });
    const memory = await timelessRatios(rounds, run('rss', 'ours', many, manyRows), run('rss', 'sheetjs', many, manyRows));
    const stalls = await longestStalls(rounds, shared);
    return {
      'read100k.shared.vsSheetJS': figure(reading.vsSheetJs, 'ratio', SHEETJS),
      'read100k.inline.vsSheetJS': await versus('read', inline, 'sheetjs', SHEETJS),
      'read100k.vsFloor': figure(reading.vsFloor, 'ratio', FLOOR),
      'rss500k.vsSheetJS': figure(memory, 'ratio', MEMORY),
      'preview.vsSheetRows': await versus('preview', shared, 'sheetjs', PREVIEW),
      'check.valid.vsZod': await versus('check', 'right', 'zod', ZOD),
      'check.invalid.vsZod': await versus('check', 'wrong-column', 'zod', ZOD),
      'endToEnd.vsSheetJS': await versus('body', shared, 'sheetjs', BODY),
      growth500kOver100k: figure(reading.growth, 'ratio', 'our own reading of a fifth of the rows'),
      'stall.main.ms': figure(stalls.importMain, 'ms', STALL),
      'stall.renderer.ms': figure(stalls.importPage, 'ms', STALL),
      'stall.opening.main.ms': figure(stalls.openMain, 'ms', STALL_OPENING),
      'stall.opening.renderer.ms': figure(stalls.openPage, 'ms', STALL_OPENING),
      'rows10k.endToEnd.ms': await endToEnd(await folder.file('10k.xlsx', memberFile(small ? 1000 : 10_000, 'shared')), readerPath, rounds),
    };
  } finally {
    await program.remove();
    await folder.remove();
    await rm(dirname(readerPath), { recursive: true });
  }
};

interface Readers {
  readonly ours: () => Promise<number>;
  readonly sheetJs: () => Promise<number>;
  readonly floor: () => Promise<number>;
  /** Ours, of five times as many rows. */
  readonly many: () => Promise<number>;
}

/** One run of ours in each round is held to all three. */
async function readingRatios(rounds: number, { ours, sheetJs, floor, many }: Readers) {
  const found: Record<'vsSheetJs' | 'vsFloor' | 'growth', number[]> = { vsSheetJs: [], vsFloor: [], growth: [] };
  for (let round = 0; round < rounds; round++) {
    const own = await ours();
    found.vsSheetJs.push(own / (await sheetJs()));
    found.vsFloor.push(own / (await floor()));
    found.growth.push((await many()) / own);
  }
  return found;
}

/** From a file of 10,000 members to a checked draft, as main does it: guard, a new reader process, its answer, table, check. */
async function endToEnd(path: string, readerPath: string, rounds: number) {
  const reader = makeSheetReader({ fork: forkChildProcess(readerPath) });
  const importOnce = async () => {
    const result = await reader.read({ path }, {});
    if (!result.ok) throw new Error(result.failure.code);
    const { problems } = checkDraft(draftOfSheet(result.value.sheet), { syntheticOnly: true });
    if (problems.length > 0) throw new Error(`${problems.length} problems were found where there are none`);
  };
  const milliseconds = await repeated(rounds, () => timed(importOnce));
  return figure(milliseconds, 'ms', 'nothing: the wall clock from file to checked draft, start of the reader process included');
}
