import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSettings } from '../../../../electron/drafts/remembered/settings-store.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { tickingClock } from '../sample.ts';

const clock = { now: () => new Date('2026-01-31T12:00:00.000Z') };
const FRESH = { settings: { language: 'nb', theme: 'system' }, environment: 'practice' } as const;
const BOUNDS = { x: -10, y: 0, width: 1280, height: 800 };

describe('settings', () => {
  test('are those of a fresh install at first, and stay as changed', async () => {
    const path = join(await tempFolder(), 'data', 'settings.json');
    const settings = await openSettings({ path, clock });
    expect(settings.current).toEqual(FRESH);
    expect(await settings.save({ settings: { language: 'nn', theme: 'dark' } })).toEqual({ ok: true, value: undefined });
    await settings.save({ windowBounds: BOUNDS });
    const again = await openSettings({ path, clock });
    expect(again.current).toEqual({ ...FRESH, settings: { language: 'nn', theme: 'dark' }, windowBounds: BOUNDS });
    expect(again.setAside).toBeNull();
  });

  test('many changes at once: the last state is what stays', async () => {
    const path = join(await tempFolder(), 'settings.json');
    const settings = await openSettings({ path, clock });
    await Promise.all(Array.from({ length: 10 }, (_, n) => settings.save({ windowBounds: { ...BOUNDS, x: n } })));
    expect((await openSettings({ path, clock })).current.windowBounds?.x).toBe(9);
  });

  test('what was saved and not waited for is on disk when all has settled, and nothing else lies there', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'settings.json');
    const settings = await openSettings({ path, clock });
    for (let x = 0; x < 5; x++) void settings.save({ windowBounds: { ...BOUNDS, x } });
    await settings.settled();
    expect(await readdir(folder)).toEqual(['settings.json']);
    expect((await openSettings({ path, clock })).current.windowBounds?.x).toBe(4);
  });

  test.each([
    ['not JSON', '{"version":1,"settings":'],
    ['of the wrong shape', '{"version":1,"settings":{"language":"da","theme":"system"},"environment":"practice"}'],
    ['from a newer version', '{"version":2,"settings":{}}'],
  ])('a file that is %s is set aside and kept as it was', async (_, text) => {
    const folder = await tempFolder();
    const path = join(folder, 'settings.json');
    await writeFile(path, text);
    const settings = await openSettings({ path, clock });
    expect(settings.current).toEqual(FRESH);
    expect(settings.setAside).toBe('settings.json.unreadable-2026-01-31T12-00-00-000Z');
    await settings.save({ environment: 'test' });
    expect(await readFile(join(folder, settings.setAside ?? ''), 'utf8')).toBe(text);
    expect((await readdir(folder)).sort()).toEqual(['settings.json', settings.setAside]);
  });

  test('where they can neither be read nor written the app still starts, and saving says so', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'file'), '');
    const settings = await openSettings({ path: join(folder, 'file', 'settings.json'), clock: tickingClock() });
    expect(settings.current).toEqual(FRESH);
    expect(await settings.save({ environment: 'test' })).toMatchObject({ ok: false, failure: { code: 'STORE_NOT_WRITABLE' } });
    expect(settings.current.environment).toBe('test');
  });
});
