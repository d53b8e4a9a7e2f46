import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whyNoUpdates } from '../../../../electron/app/updates/can-update.ts';
import { mayUpdateFrom } from '../../../../electron/app/updates/update-place.ts';
import { makeUpdates, type Updater, type UpdatesOptions } from '../../../../electron/app/updates/updates.ts';
import type { UpdatesView } from '../../../../shared/ipc/update-views.ts';
import { tempFolder } from '../../files/temp-folder.ts';

const NEW = { version: '2.0.0', security: false };

function setUp(updater: Partial<Updater>, options: Partial<UpdatesOptions> = {}) {
  const told: string[] = [];
  const log: string[] = [];
  let loads = 0;
  const done: string[] = [];
  const updates = makeUpdates({
    impossible: null,
    loadUpdater: async () => {
      loads += 1;
      return {
        look: async () => NEW,
        download: async (onPercent) => onPercent(50),
        install: () => done.push('installed'),
        ...updater,
      };
    },
    today: () => '2026-06-01',
    isUnsent: async () => false,
    isInMemoryOnly: async () => false,
    onChanged: ({ state }: UpdatesView) => told.push(state.kind),
    onTrouble: (why) => log.push(why),
    ...options,
  });
  return { updates, told, log, done, loads: () => loads };
}
const failing = (code: string) => async () => {
  throw Object.assign(new Error('no'), { code });
};

test('a version is looked for, fetched and put in, each when asked for, and everybody is told', async () => {
  const { updates, told, done, loads } = setUp({});
  expect(loads()).toBe(0);
  expect((await updates.look()).state).toEqual({ kind: 'available', ...NEW });
  expect(done).toEqual([]);
  expect(await updates.download()).toMatchObject({ ok: true, value: { state: { kind: 'ready' } } });
  expect(done).toEqual([]);
  await updates.install();
  expect(done).toEqual(['installed']);
  expect(told).toEqual(['looking', 'available', 'downloading', 'downloading', 'ready']);
  expect(loads()).toBe(1);
});

test('nothing is put in that was not fetched, and nothing fetched that was not found', async () => {
  const { updates, done } = setUp({ look: async () => null });
  expect((await updates.look()).state).toEqual({ kind: 'newest' });
  expect(await updates.download()).toMatchObject({ ok: true, value: { state: { kind: 'newest' } } });
  await updates.install();
  expect(done).toEqual([]);
});

test('in the season only a security fix goes in, and none while a delivery isn’t settled', async () => {
  const inSeason = setUp({}, { today: () => '2027-02-01' });
  expect(await inSeason.updates.look()).toMatchObject({ wait: 'season' });
  expect(await inSeason.updates.download()).toMatchObject({ ok: false, failure: { code: 'UPDATE_WAITS', data: { why: 'season' } } });
  const fix = setUp({ look: async () => ({ ...NEW, security: true }) }, { today: () => '2027-02-01' });
  await fix.updates.look();
  expect(await fix.updates.download()).toMatchObject({ ok: true, value: { state: { kind: 'ready' }, wait: null } });

  let isUnsent = false;
  const busy = setUp({}, { isUnsent: async () => isUnsent });
  await busy.updates.look();
  await busy.updates.download();
  isUnsent = true;
  expect(await busy.updates.install()).toMatchObject({ ok: false, failure: { code: 'UPDATE_WAITS', data: { why: 'unsent' } } });
  expect(busy.done).toEqual([]);
});

test('drafts that lie in memory only are not restarted away', async () => {
  let isInMemoryOnly = false;
  const { updates, done } = setUp({}, { isInMemoryOnly: async () => isInMemoryOnly });
  await updates.look();
  await updates.download();
  isInMemoryOnly = true;
  expect(await updates.install()).toMatchObject({ ok: false, failure: { code: 'UPDATE_WAITS', data: { why: 'in-memory' } } });
  expect(done).toEqual([]);
  isInMemoryOnly = false;
  await updates.install();
  expect(done).toEqual(['installed']);
});

describe('what goes wrong is said, and can be tried again', () => {
  test.each([
    ['ERR_CHECKSUM_MISMATCH', 'not-whole'],
    ['ERR_UPDATER_INVALID_SIGNATURE', 'not-whole'],
    ['ERR_UPDATER_INVALID_UPDATE_INFO', 'not-understood'],
    ['ENOSPC', 'disk'],
    ['EACCES', 'disk'],
    ['ERR_INTERNET_DISCONNECTED', 'unreachable'],
    ['HTTP_ERROR_404', 'unreachable'],
  ])('%s while fetching: %s', async (code, why) => {
    const { updates, log } = setUp({ download: failing(code) });
    await updates.look();
    expect(await updates.download()).toMatchObject({ ok: true, value: { state: { kind: 'trouble', why } } });
    expect(log).toEqual([why]);
    expect((await updates.look()).state.kind).toBe('available');
  });

  test('while it is put in: the app is as before', async () => {
    const { updates, log } = setUp({
      install: () => {
        throw Object.assign(new Error('no'), { code: 'EACCES' });
      },
    });
    await updates.look();
    await updates.download();
    expect(await updates.install()).toMatchObject({ ok: true, value: { state: { kind: 'trouble', why: 'disk' } } });
    expect(log).toEqual(['disk']);
  });

  test('while looking', async () => {
    expect((await setUp({ look: failing('') }).updates.look()).state).toEqual({ kind: 'trouble', why: 'unreachable' });
  });
});

test('a copy that can’t be updated never loads the updater', async () => {
  const { updates, loads } = setUp({}, { impossible: 'package-manager' });
  expect((await updates.look()).state).toEqual({ kind: 'impossible', why: 'package-manager' });
  await updates.download();
  await updates.install();
  expect(loads()).toBe(0);
});

test.each([
  ['https://example.org/updates/latest.yml', true],
  ['http://127.0.0.1:8080/latest-linux.yml', true],
  ['http://[::1]/x', true],
  ['http://example.org/latest.yml', false],
  ['http://127.0.0.1.example.org/x', false],
  ['http://update.localhost/x', false],
  ['https://user:word@example.org/x', false],
  ['file:///tmp/x', false],
  ['ftp://127.0.0.1/x', false],
  ['data:text/plain,x', false],
  ['', false],
])('a new version may come from %s: %s', (url, may) => {
  expect(mayUpdateFrom(url)).toBe(may);
});

describe('whether this copy can replace itself', () => {
  async function installed(files: readonly string[]) {
    const folder = await tempFolder();
    const resources = join(folder, 'resources');
    await mkdir(resources);
    for (const file of files) await writeFile(join(resources, file), 'deb\n');
    const appImage = join(folder, 'Kundeutbytte.AppImage');
    await writeFile(appImage, '');
    return { isPackaged: true, platform: 'linux' as const, resources, executable: join(folder, 'kundeutbytte'), appImage, appDir: folder };
  }

  test('an AppImage that may be written can', async () => {
    expect(whyNoUpdates(await installed(['app-update.yml']))).toBe(null);
  });

  test('not from source, not without an address, not when a package manager has put it there', async () => {
    const here = await installed(['app-update.yml']);
    expect(whyNoUpdates({ ...here, isPackaged: false })).toBe('from-source');
    expect(whyNoUpdates(await installed([]))).toBe('no-address');
    expect(whyNoUpdates({ ...here, appImage: undefined })).toBe('package-manager');
    // Started by another AppImage, whose environment it has got.
    expect(whyNoUpdates({ ...here, appDir: '/tmp/.mount_other' })).toBe('package-manager');
    expect(whyNoUpdates({ ...here, appDir: undefined })).toBe('package-manager');
  });

  test('not where its folder can’t be written, here because it is gone', async () => {
    const here = await installed(['app-update.yml']);
    expect(whyNoUpdates({ ...here, appImage: join(here.resources, 'gone', 'x.AppImage') })).toBe('not-writable');
    expect(whyNoUpdates({ ...here, platform: 'win32', executable: join(here.resources, 'gone', 'kundeutbytte.exe') })).toBe('not-writable');
    expect(whyNoUpdates({ ...here, platform: 'win32' })).toBe(null);
  });
});
