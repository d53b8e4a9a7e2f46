import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildAnyway, buildIfStale, forgetBuild } from '../../../../electron/launch/building/build-if-stale.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function project() {
  const root = await temporaryFolder();
  const source = async (path: string, text: string) => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const path of [
    'electron/main.ts',
    'renderer/main.tsx',
    'shared/core/sheet/sheet.ts',
    'vite.config.ts',
    'package.json',
    'package-lock.json',
  ]) {
    await source(path, 'one');
  }
  let builds = 0;
  const parts = {
    say: () => undefined,
    /** Builds by copying main: what is in dist/ tells which sources it was made from. */
    build: async (from: string, folder: string) => {
      builds += 1;
      await mkdir(join(folder, 'main'), { recursive: true });
      await writeFile(join(folder, 'main', 'main.js'), await readFile(join(from, 'electron/main.ts'), 'utf8'));
      return ok(undefined);
    },
  };
  const built = () => readFile(join(root, 'dist/main/main.js'), 'utf8');
  return { root, source, parts, built, builds: () => builds };
}

describe('building only what is stale', () => {
  it('builds once, and leaves nothing but dist/ behind', async () => {
    const { root, parts, built, builds } = await project();
    const before = await readdir(root);
    expect(await buildIfStale(root, parts)).toEqual(ok('built'));
    expect(await buildIfStale(root, parts)).toEqual(ok('fresh'));
    expect(await built()).toBe('one');
    expect(builds()).toBe(1);
    expect((await readdir(root)).sort()).toEqual([...before, 'dist', 'node_modules'].sort());
    expect(await readdir(join(root, 'node_modules'))).toEqual([]);
  });

  it.each([
    ['a changed source', 'electron/main.ts', true],
    ['a new source', 'shared/text/nb.ts', true],
    ['another dependency', 'package-lock.json', true],
    ['the build’s own configuration', 'vite.config.ts', true],
    ['the launcher', 'electron/launch/start.ts', false],
    ['the type checker’s notes', 'electron/tsconfig.tsbuildinfo', false],
    ['a test', 'test/x.test.ts', false],
  ])('%s: stale %#', async (_, path, stale) => {
    const { root, source, parts } = await project();
    await buildIfStale(root, parts);
    await source(path, 'two, of another length');
    expect(await buildIfStale(root, parts)).toEqual(ok(stale ? 'built' : 'fresh'));
  });

  it('a file that is gone from the old build is gone from the new one', async () => {
    const { root, source, parts } = await project();
    await buildIfStale(root, parts);
    await writeFile(join(root, 'dist', 'main', 'old-chunk.js'), '');
    await source('electron/main.ts', 'two, of another length');
    await buildIfStale(root, parts);
    expect(await readdir(join(root, 'dist', 'main'))).toEqual(['main.js']);
  });

  it('what is edited during the build is built the next time', async () => {
    const { root, source, parts, built } = await project();
    const build = async (from: string, folder: string) => {
      const result = await parts.build(from, folder);
      await source('electron/main.ts', 'edited meanwhile');
      return result;
    };
    await buildIfStale(root, { ...parts, build });
    expect(await built()).toBe('one');
    expect(await buildIfStale(root, parts)).toEqual(ok('built'));
    expect(await built()).toBe('edited meanwhile');
  });

  it('two at once build once', async () => {
    const { root, parts, builds } = await project();
    const both = await Promise.all([buildIfStale(root, parts), buildIfStale(root, parts)]);
    expect(both.map((one) => one.ok && one.value).sort()).toEqual(['built', 'fresh']);
    expect(builds()).toBe(1);
  });

  it('the old build is there, whole, until the new one is', async () => {
    const { root, source, parts, built } = await project();
    await buildIfStale(root, parts);
    await source('electron/main.ts', 'two, of another length');
    const seen: string[] = [];
    const build = async (from: string, folder: string) => {
      seen.push(await built());
      const result = await parts.build(from, folder);
      seen.push(await built());
      return result;
    };
    await buildIfStale(root, { ...parts, build });
    expect([...seen, await built()]).toEqual(['one', 'one', 'two, of another length']);
  });

  it('a build that fails says why, and the old one stays', async () => {
    const { root, source, parts, built } = await project();
    await buildIfStale(root, parts);
    await source('electron/main.ts', 'two, of another length');
    const failed = await buildIfStale(root, { ...parts, build: async () => fail('A comma is missing.') });
    expect(failed).toEqual(fail('A comma is missing.'));
    expect(await built()).toBe('one');
    expect(await buildIfStale(root, parts)).toEqual(ok('built'));
  });

  it('asked for, it builds all the same', async () => {
    const { root, parts, builds } = await project();
    await buildIfStale(root, parts);
    expect(await buildAnyway(root, parts)).toEqual(ok('built'));
    await forgetBuild(root);
    expect(await buildIfStale(root, parts)).toEqual(ok('built'));
    expect(builds()).toBe(3);
  });

  it('a killed build is cleared away', async () => {
    const { root, parts } = await project();
    await mkdir(join(root, '.dist-killed', 'new'), { recursive: true });
    expect(await buildIfStale(root, parts)).toEqual(ok('built'));
    expect(existsSync(join(root, '.dist-killed'))).toBe(false);
  });
});
