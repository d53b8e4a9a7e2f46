// Files that are not what they should be: each has its own sentence in the window, and the app goes on.

import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../electron/launch/tools/paths.ts';
import { failure } from '../../shared/core/failure.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { syntheticFoedselsnummer } from '../fixtures/synthetic.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { app, folder } from './harness/one-app.ts';
import { t } from './way.ts';

async function drop(path: string): Promise<void> {
  await app.dropFile(path, app.window.locator('#content'));
}

async function expectSentence(code: Parameters<typeof failure>[0], data: Parameters<typeof failure>[1] = {}): Promise<void> {
  const { title } = failureText('nb', failure(code, data));
  await app.window.getByRole('alert').filter({ hasText: title }).waitFor();
}

test('a picture, a folder, an empty file, a lock file, a truncated workbook', async () => {
  await drop(await folder.file('bilde.xlsx', await readFile(join(PROJECT_ROOT, 'electron', 'app', 'icons', 'icon.png'))));
  await expectSentence('FILE_NOT_A_SHEET');

  await mkdir(join(folder.path, 'mappe.xlsx'));
  await drop(join(folder.path, 'mappe.xlsx'));
  await expectSentence('FILE_IS_FOLDER');

  await drop(await folder.file('tom.xlsx', ''));
  await expectSentence('FILE_EMPTY');

  await drop(await folder.file('~$medlemmer.xlsx', Buffer.alloc(165, 'x')));
  await expectSentence('FILE_IS_LOCK_FILE');

  const whole = workbook([{ name: 'Ark1', rows: [['Fødselsnummer', 'Navn', 'Beløp']] }]);
  await drop(await folder.file('kuttet.xlsx', whole.subarray(0, Math.floor(whole.length / 2))));
  await expectSentence('FILE_DAMAGED');
});

test('200 MB are refused before anything is read', async () => {
  const path = join(folder.path, 'svær.xlsx');
  await writeFile(path, '');
  await truncate(path, 200 * 1024 * 1024);
  const before = Date.now();
  await drop(path);
  await app.window
    .getByRole('alert')
    .filter({ hasText: failureText('nb', failure('FILE_TOO_LARGE', { bytes: 200 * 1024 * 1024, limitBytes: 64 * 1024 * 1024 })).title })
    .waitFor();
  expect(Date.now() - before).toBeLessThan(10_000);
});

test('a sheet in which no column is recognised: the user shows where they are', async () => {
  const rows = [
    ['Kolonne én', 'Kolonne to', 'Kolonne tre'],
    [syntheticFoedselsnummer(40), 'Åse Øvrebø', 1200],
  ];
  await drop(await folder.file('ukjent.xlsx', workbook([{ name: 'Ark1', rows }])));
  await app.window.getByRole('heading', { name: t.columns.title }).waitFor();
  await app.window.getByText(/Vi fant ikke kolonnen/).waitFor();
});

test('and then a good sheet is read as if nothing had been', async () => {
  const rows = [
    ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
    [syntheticFoedselsnummer(40), 'Åse Øvrebø', 1200],
  ];
  await drop(await folder.file('god.xlsx', workbook([{ name: 'Ark1', rows }])));
  await app.window.getByRole('grid', { name: t.check.grid }).waitFor();
  expect(await app.pageErrors()).toEqual([]);
});
