// The harness against a window whose behaviour is known, so that a run of the product that passes means something.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from '../../../shared/zod.ts';
import { axe } from './axe.ts';
import { launchApp } from './launch-app.ts';

const PROBE = join(import.meta.dirname, 'probe-app');
const aboutSchema = z.object({ name: z.string(), version: z.string(), data: z.string(), args: z.array(z.string()) });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kundeutbytte-harness-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a dropped file arrives as a trusted drop, with its path and its content', async () => {
  const paths = [join(folder, 'Årets medlemmer æøå.xlsx'), join(folder, 'two.txt')];
  for (const path of paths) await writeFile(path, `content of ${path}`);
  await using app = await launchApp({ appPath: PROBE });
  await app.dropFile(paths, app.window.locator('#zone'));
  const said = app.window.locator('#said');
  await said.filter({ hasText: 'trusted' }).waitFor();
  expect(JSON.parse((await said.textContent()) ?? '')).toEqual({
    trusted: true,
    paths,
    contents: paths.map((path) => `content of ${path}`),
  });
});

test('the app is the one that was asked for, in a data folder of its own, with the files on its command line', async () => {
  const file = join(folder, 'opened.xlsx');
  await using app = await launchApp({ appPath: PROBE, files: [file] });
  const about = aboutSchema.parse(await app.window.evaluate('window.probe.about()'));
  expect(about).toMatchObject({ name: 'Probe', version: '1.2.3', data: app.dataDirectory });
  expect(about.args.at(-1)).toBe(file);
  await app.close();
  expect(existsSync(app.dataDirectory)).toBe(false);
});

test('errors of the page and of main are seen, and nothing else is', async () => {
  await using app = await launchApp({ appPath: PROBE });
  await app.window.locator('#zone').waitFor();
  expect([...app.mainErrors(), ...(await app.pageErrors())]).toEqual([]);
  await app.window.locator('#fail').click();
  await app.electron.evaluate(() => process.stderr.write('main is unhappy\n'));
  await expect
    .poll(() => app.pageErrors())
    .toEqual([expect.stringContaining('said in the console'), expect.stringContaining('nobody caught this')]);
  await expect.poll(() => app.mainErrors()).toEqual(['main is unhappy']);
});

test('axe finds the picture without a text, and only that', async () => {
  await using app = await launchApp({ appPath: PROBE });
  await app.window.locator('#nameless').waitFor({ state: 'attached' });
  expect(await axe(app.window)).toEqual([expect.stringMatching(/^image-alt: .*#nameless$/)]);
});

test('a power cut leaves the data folder', async () => {
  const dataDirectory = join(folder, 'kept');
  const app = await launchApp({ appPath: PROBE, dataDirectory });
  await app.kill();
  expect(existsSync(dataDirectory)).toBe(true);
});

test('a picture is saved', async () => {
  await using app = await launchApp({ appPath: PROBE });
  await app.window.locator('#zone').waitFor();
  const path = await app.screenshot('harness-probe');
  expect(existsSync(path)).toBe(true);
});
