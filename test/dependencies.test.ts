// What is said of the packages in docs/security.md and docs/dependencies.md, held against what npm goes by.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '../shared/zod.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

const versions = z.record(z.string(), z.string());
const packageJson = z
  .object({ dependencies: versions, devDependencies: versions, allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(read('package.json')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ integrity: z.string().optional(), link: z.boolean().optional(), hasInstallScript: z.boolean().optional() }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every package that we name is pinned to one version', () => {
  const named = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, version]) => !/^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every package that is installed is known by its hash', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

test('none runs anything when it is installed, and whoever would like to is named', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''));
  const named = Object.keys(packageJson.allowScripts).map((name) => (name === '@github/keytar' ? 'keytar' : name));
  expect(running.filter((name) => !named.includes(name))).toEqual([]);
  expect(Object.values(packageJson.allowScripts)).not.toContain(true);
});

test('the advisories of the day are asked for in CI, on every push and every week', () => {
  const ci = read('.github', 'workflows', 'ci.yml');
  expect(ci).toMatch(/^ {2}push:$/m);
  expect(ci).toMatch(/^ {2}schedule:$/m);
  expect(ci).toContain('- run: npm run audit');
});
