// docs/security.md is only as good as the tests that it names: each has to be there, under that name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const doc = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');
const runs = readdirSync(join(ROOT, 'test', 'runs'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.run.ts'));

test('every file that it names is there', () => {
  const named = [...doc.matchAll(/`((?:runs|electron|shared|dependencies)\b[\w/-]*|\.ci\/[\w.-]+)(?:\/\*)?`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  const isThere = (path: string) =>
    ['', '.ts', '.test.ts', '.run.ts'].some(
      (ending) => existsSync(join(ROOT, 'test', path + ending)) || existsSync(join(ROOT, path + ending)),
    ) || runs.some((run) => `runs/${basename(run, '.run.ts')}` === path);
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

test('every test that it quotes goes by that name', () => {
  const cells = [...doc.matchAll(/([a-z-]+): ((?:"[^"]+"(?:, )?)+)/g)];
  const quoted = cells.flatMap(([, run = '', names = '']) => [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => ({ run, name })));
  expect(quoted.length).toBeGreaterThan(20);
  const textOf = (run: string) => {
    const path = runs.find((one) => basename(one, '.run.ts') === run);
    return path === undefined ? '' : readFileSync(join(ROOT, 'test', 'runs', path), 'utf8');
  };
  expect(quoted.filter(({ run, name }) => !textOf(run).includes(name))).toEqual([]);
});
