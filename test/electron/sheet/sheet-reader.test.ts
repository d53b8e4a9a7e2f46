import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkChildProcess } from '../../../electron/process/child-process.ts';
import type { ForkJob } from '../../../electron/process/job-process.ts';
import { READER_LIMITS } from '../../../electron/sheet/limits.ts';
import { makeSheetReader, type ReadStep } from '../../../electron/sheet/sheet-reader.ts';
import { buildReader } from '../../fixtures/reader-bundle.ts';
import { handmadeXlsx, type TemporaryFolder, temporaryFolder, workbook } from '../../fixtures/workbooks.ts';
import { shown } from './show.ts';

let folder: TemporaryFolder;
let readerPath: string;
let list: string;
let largeList: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  readerPath = await buildReader();
  list = await folder.file(
    'list.xlsx',
    workbook([
      {
        name: 'Ark1',
        rows: [
          ['Navn', 'Beløp'],
          ['Åse', 1250],
        ],
      },
      { name: 'Ark2', rows: [['x']] },
    ]),
  );
  // Behind prefixes, so that it is SheetJS's to read: our own reader gets along with the least heap that a process can have.
  const rows = Array.from(
    { length: 100_000 },
    (_, i) => `<x:row><x:c t="str"><x:v>Medlem ${i}</x:v></x:c><x:c><x:v>${i}</x:v></x:c></x:row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const data = `<x:worksheet xmlns:x="${main}"><x:sheetData>${rows.join('')}</x:sheetData></x:worksheet>`;
  largeList = await folder.file('large.xlsx', handmadeXlsx({ sheetData: '', parts: [{ name: 'xl/worksheets/sheet1.xml', data }] }));
}, 60_000);
afterAll(async () => {
  await folder.remove();
  await rm(dirname(readerPath), { recursive: true });
});

/** A program in the reader's place, to do what a reader overcome by its file might do. */
async function program(source: string): Promise<ForkJob> {
  return forkChildProcess(await folder.file(`program-${source.length}.mjs`, source));
}

describe('a sheet is read in a process of its own', () => {
  it('and comes over whole', async () => {
    const steps: ReadStep[] = [];
    const result = await makeSheetReader({ fork: forkChildProcess(readerPath) }).read({ path: list }, {}, undefined, (step) =>
      steps.push(step),
    );
    if (!result.ok) throw new Error(result.failure.code);
    expect(shown(result.value.sheet)).toEqual({ A1: 'text Navn', B1: 'text Beløp', A2: 'text Åse', B2: 'number 1250' });
    expect(result.value.otherSheets).toEqual(['Ark2']);
    expect(steps).toEqual(['guarding', 'reading']);
  });

  it('or the sheet that is asked for', async () => {
    const result = await makeSheetReader({ fork: forkChildProcess(readerPath) }).read({ path: list }, { sheet: 'Ark2' });
    expect(result).toMatchObject({ ok: true, value: { sheet: { name: 'Ark2' }, otherSheets: ['Ark1'] } });
  });

  it('which is not started for a file that the guard refuses', async () => {
    const fork: ForkJob = () => {
      throw new Error('no process was to be started');
    };
    const steps: ReadStep[] = [];
    const path = await folder.file('web page.xls', '<html></html>');
    const result = await makeSheetReader({ fork }).read({ path }, {}, undefined, (step) => steps.push(step));
    expect(result).toEqual({ ok: false, failure: { code: 'FILE_IS_MARKUP', data: {}, retryable: false } });
    expect(steps).toEqual(['guarding']);
  });

  it('and several at once do not disturb each other', async () => {
    const reader = makeSheetReader({ fork: forkChildProcess(readerPath) });
    const results = await Promise.all([
      reader.read({ path: list }, {}),
      reader.read({ path: list }, { sheet: 'Ark2' }),
      reader.read({ path: list }, { sheet: 'Ark3' }),
    ]);
    expect(results).toMatchObject([
      { value: { sheet: { name: 'Ark1' } } },
      { value: { sheet: { name: 'Ark2' } } },
      { failure: { code: 'SHEET_NOT_FOUND' } },
    ]);
  });
});

describe('a read that does not end well', () => {
  it.each([
    ['a sheet with too many rows', '1\n'.repeat(200_001), { code: 'SHEET_TOO_LARGE', data: { limitRows: 200_000 }, retryable: false }],
    ['a sheet without cells', '\n\n', { code: 'SHEET_NO_CELLS', data: {}, retryable: false }],
  ])('%s', async (name, text, failure) => {
    const path = await folder.file(`${name}.csv`, text);
    expect(await makeSheetReader({ fork: forkChildProcess(readerPath) }).read({ path }, {})).toEqual({ ok: false, failure });
  });

  it('runs out of memory, and only the process does', async () => {
    const reader = makeSheetReader({ fork: forkChildProcess(readerPath), limits: { ...READER_LIMITS, heapMiB: 32 } });
    const result = await reader.read({ path: largeList }, {});
    expect(result.ok ? 'was read' : result.failure).toEqual({ code: 'READER_OUT_OF_MEMORY', data: {}, retryable: false });
    expect(await reader.read({ path: list }, {})).toMatchObject({ ok: true });
  });

  it('runs out of time in the midst of a computation', async () => {
    const reader = makeSheetReader({ fork: await program('for (;;);'), limits: { ...READER_LIMITS, milliseconds: 300 } });
    expect(await reader.read({ path: list }, {})).toEqual({ ok: false, failure: { code: 'READER_TIMED_OUT', data: {}, retryable: false } });
  });

  it.each([
    ['dies without a word', 'process.exit(0);'],
    ['dies of a signal', "process.kill(process.pid, 'SIGKILL');"],
    ['throws', "throw new Error('01810112345');"],
    ['answers with something else', "process.once('message', () => process.send({ ok: true, value: { sheet: [] } }));"],
    ['answers with no sheet', "process.once('message', () => process.send({ reply: { ok: true, value: { sheet: [] } }, columns: 0 }));"],
    [
      'refuses with words of its own',
      "process.once('message', () => process.send({ reply: { ok: false, failure: 'Kari' }, columns: 0 }));",
    ],
  ])('%s', async (_, source) => {
    const result = await makeSheetReader({ fork: await program(source) }).read({ path: list }, {});
    expect(result).toEqual({ ok: false, failure: { code: 'READER_DIED', data: {}, retryable: true } });
  });
});

describe('a read that is cancelled', () => {
  const CANCELLED = { ok: false, failure: { code: 'READ_CANCELLED', data: {}, retryable: true } };

  it('ends at once, and its process with it', async () => {
    const cancel = new AbortController();
    let isGone = false;
    const busy = await program('for (;;); // until it is killed');
    const fork: ForkJob = (limits) => {
      const child = busy(limits);
      child.onExit(() => {
        isGone = true;
      });
      return child;
    };
    const read = makeSheetReader({ fork }).read({ path: list }, {}, cancel.signal, (step) => {
      if (step === 'reading') setImmediate(() => cancel.abort());
    });
    expect(await read).toEqual(CANCELLED);
    expect(isGone).toBe(true);
  });

  it('starts no process when it is cancelled while the file is looked at', async () => {
    const fork: ForkJob = () => {
      throw new Error('no process was to be started');
    };
    const cancel = new AbortController();
    cancel.abort();
    expect(await makeSheetReader({ fork }).read({ path: list }, {}, cancel.signal)).toEqual(CANCELLED);
  });

  it('takes nothing from the reads after it', async () => {
    const reader = makeSheetReader({ fork: forkChildProcess(readerPath) });
    const cancel = new AbortController();
    const first = reader.read({ path: largeList }, {}, cancel.signal, (step) => {
      if (step === 'reading') setImmediate(() => cancel.abort());
    });
    expect(await first).toEqual(CANCELLED);
    expect(await reader.read({ path: list }, {})).toMatchObject({ ok: true });
  });
});
