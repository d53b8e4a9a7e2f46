import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../electron/launch/machine/display.ts';
import { withUtf8 } from '../../../electron/launch/machine/utf8-locale.ts';
import { executableIn, switchesFor } from '../../../electron/launch/prepare.ts';
import { Progress } from '../../../electron/launch/runtime/progress.ts';
import { addOutcomes, outcomeOf, summary } from '../../../electron/launch/testing/counts.ts';
import { withLock } from '../../../electron/launch/tools/lock.ts';
import { cacheFolder } from '../../../electron/launch/tools/paths.ts';
import { bytesIn, run, runWatched } from '../../../electron/launch/tools/run.ts';
import { temporaryFolder } from './temporary-folder.ts';

it.each<[NodeJS.ProcessEnv, string]>([
  [{}, '/home/kari/.cache/kundeutbytte'],
  [{ XDG_CACHE_HOME: '/var/tmp/k' }, '/var/tmp/k/kundeutbytte'],
  [{ XDG_CACHE_HOME: '' }, '/home/kari/.cache/kundeutbytte'],
  [{ XDG_CACHE_HOME: 'relative' }, '/home/kari/.cache/kundeutbytte'],
])('the cache folder with %j', (environment, folder) => {
  expect(cacheFolder(environment, '/home/kari')).toBe(folder);
});

it.each<[boolean, NodeJS.ProcessEnv, string[]]>([
  [false, { DISPLAY: ':0' }, []],
  [true, { DISPLAY: ':0' }, ['--no-sandbox']],
  [false, { WAYLAND_DISPLAY: 'wayland-0' }, ['--ozone-platform-hint=auto']],
  [false, { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, []],
])('the sandbox is off for root and nobody else: root %s, %j', (root, environment, switches) => {
  expect(switchesFor(root, environment)).toEqual(switches);
});

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, NodeJS.ProcessEnv]>([
  ['linux', {}, { LC_CTYPE: 'C.UTF-8' }],
  ['linux', { LANG: 'nb_NO.UTF-8' }, { LANG: 'nb_NO.UTF-8' }],
  ['linux', { LANG: 'nb_NO.utf8' }, { LANG: 'nb_NO.utf8' }],
  ['linux', { LANG: 'nb_NO.ISO-8859-1' }, { LANG: 'nb_NO.ISO-8859-1', LC_CTYPE: 'C.UTF-8' }],
  ['linux', { LC_ALL: 'C', LANG: 'nb_NO.UTF-8' }, { LANG: 'C', LC_CTYPE: 'C.UTF-8' }],
  ['linux', { LC_ALL: '', LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, { LC_ALL: '', LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }],
  ['win32', {}, {}],
])('file names with æøå on %s with %j: %j', (platform, environment, expected) => {
  expect(withUtf8(environment, platform)).toEqual(expected);
});

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
])('a display on %s with %j: %s', (platform, environment, there) => {
  expect(hasDisplay(platform, environment)).toBe(there);
});

it.each<[NodeJS.Platform, string]>([
  ['linux', 'dist/electron'],
  ['win32', 'dist/electron.exe'],
  ['darwin', 'dist/Electron.app/Contents/MacOS/Electron'],
])('the program on %s', (platform, path) => {
  expect(executableIn('dist', platform).replaceAll('\\', '/')).toBe(path);
});

describe('the closing line', () => {
  it('adds both halves', () => {
    const sum = addOutcomes(
      { passed: 3, failed: 1, skipped: 1, failures: ['sum.test.ts > adds: expected 2'] },
      { passed: 4, failed: 1, skipped: 0, failures: ['start.run.ts > starts'] },
    );
    expect(summary(sum)).toBe('7 passed, 2 failed, 1 skipped');
    expect(sum.failures).toEqual(['sum.test.ts > adds: expected 2', 'start.run.ts > starts']);
  });

  it.each<[string, string | undefined, number | null, string]>([
    ['a good run', '{"passed":3,"failed":0,"skipped":1,"failures":[]}', 0, '3 passed, 0 failed, 1 skipped'],
    ['failed tests', '{"passed":3,"failed":2,"skipped":1,"failures":["a","b"]}', 1, '3 passed, 2 failed, 1 skipped'],
    ['a run that failed without a failed test', '{"passed":3,"failed":0,"skipped":0,"failures":[]}', 1, '3 passed, 1 failed, 0 skipped'],
    ['a run that crashed', undefined, null, '0 passed, 1 failed, 0 skipped'],
  ])('%s', (_, written, exitCode, line) => {
    expect(summary(outcomeOf(written, exitCode))).toBe(line);
  });
});

describe('one at a time', () => {
  it('the second one waits for the first, and says so once', async () => {
    const lock = join(await temporaryFolder(), 'deep', 'lock');
    const order: string[] = [];
    const { promise: firstHasIt, resolve: saysItHasIt } = gate();
    const { promise: secondWaits, resolve: saysItWaits } = gate();
    const first = withLock(
      lock,
      () => undefined,
      async () => {
        order.push('first begins');
        saysItHasIt();
        await secondWaits;
        order.push('first ends');
      },
    );
    await firstHasIt;
    const second = withLock(
      lock,
      () => {
        order.push('second waits');
        saysItWaits();
      },
      async () => order.push('second'),
    );
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'second waits', 'first ends', 'second']);
    expect(existsSync(lock)).toBe(false);
  });

  it('work that fails lets the next one in', async () => {
    const lock = join(await temporaryFolder(), 'lock');
    await expect(
      withLock(
        lock,
        () => undefined,
        () => Promise.reject(new Error('broke')),
      ),
    ).rejects.toThrow('broke');
    expect(
      await withLock(
        lock,
        () => undefined,
        async () => 'in',
      ),
    ).toBe('in');
  });

  it('a lock that was left empty does not hold', async () => {
    const lock = join(await temporaryFolder(), 'lock');
    await writeFile(lock, '');
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lock, longAgo, longAgo);
    expect(
      await withLock(
        lock,
        () => undefined,
        async () => 'in',
      ),
    ).toBe('in');
  });

  it('a lock whose holder is gone does not hold', async () => {
    const lock = join(await temporaryFolder(), 'lock');
    const { stdout } = await run(process.execPath, ['-p', 'process.pid']);
    await writeFile(lock, stdout.trim());
    expect(
      await withLock(
        lock,
        () => undefined,
        async () => 'in',
      ),
    ).toBe('in');
  });
});

describe('programs', () => {
  it('what they print and how they end comes back', async () => {
    const script = 'process.stdout.write("æ"); process.stderr.write("ø"); process.exitCode = 3';
    expect(await run(process.execPath, ['-e', script])).toEqual({ code: 3, stdout: 'æ', stderr: 'ø' });
  });

  it('one that is not there is an answer', async () => {
    expect(await run('no-such-program-anywhere', [])).toMatchObject({ code: null, stderr: expect.stringContaining('ENOENT') });
  });

  it('a download that stands still is ended', async () => {
    const folder = await temporaryFolder();
    const forever = 'setInterval(() => {}, 1000)';
    const growth = { folders: [folder], stallAfterMs: 300, onBytes: () => undefined };
    expect(await runWatched(process.execPath, ['-e', forever], {}, growth)).toMatchObject({ code: null, stalled: true });
  });

  it('the bytes of a folder are those of all files in it', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'deep'));
    await writeFile(join(folder, 'one'), 'x'.repeat(10));
    await writeFile(join(folder, 'deep', 'two'), 'x'.repeat(5));
    expect(await bytesIn(folder)).toBe(15);
    expect(await bytesIn(join(folder, 'nowhere'))).toBe(0);
  });
});

describe('progress', () => {
  const shown = (isTTY: boolean, steps: readonly number[]) => {
    let text = '';
    const progress = new Progress('Fetching', 200_000_000, { isTTY, write: (part) => (text += part) });
    for (const bytes of steps) progress.show(bytes);
    progress.end();
    return text;
  };

  it('is a bar on a terminal', () => {
    expect(shown(true, [0, 100_000_000, 250_000_000])).toBe(
      [
        '\rFetching [..............................] 0 of 200 MB',
        '\rFetching [###############...............] 100 of 200 MB',
        '\rFetching [##############################] 200 of 200 MB\n',
      ].join(''),
    );
  });

  it('is a line at each quarter elsewhere', () => {
    expect(shown(false, [0, 10_000_000, 60_000_000, 70_000_000, 210_000_000])).toBe('Fetching: 60 of 200 MB\nFetching: 200 of 200 MB\n');
  });
});

function gate(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
