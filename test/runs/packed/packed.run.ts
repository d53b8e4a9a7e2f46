// The packed app, as an installer would put it on a disk: what is in it, what is shut in it, and that it works there for a user without rights.
import { readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { prepareElectron } from '../../../electron/launch/prepare.ts';
import { type PackedApp, packApp } from '../../../electron/launch/releasing/pack-app.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';
import { temporaryFolder, workbook } from '../../fixtures/workbooks.ts';
import { launchPacked } from '../harness/launch-packed.ts';
import { commandsBelow } from '../harness/processes-below.ts';
import { practiceJournal, screens } from '../way.ts';
import { testGraphics } from './graphics.ts';
import { testInstalled } from './installed.ts';
import { testUpdates } from './updates.ts';

const PROGRAM = 'kundeutbytte';
/** More than this means that something got in that has no business there. It stood at 4.3 MB. */
const ASAR_AT_MOST = 6_000_000;
const MEMBERS = [
  ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
  [syntheticFoedselsnummer(40), 'Åse Øvrebø', 1200],
  [syntheticOrganisasjonsnummer(7), 'Sævik Gard SA', 4300],
];

/** Bytes; 400 kB are allowed, and the preload has some of them. */
const FIRST_SCRIPTS_AT_MOST = 380_000;
const ON_LINUX = process.platform === 'linux';
if (!ON_LINUX)
  console.warn('The packed app is looked at and run on Linux only: its process list and its user without rights are read from /proc.');

describe.runIf(ON_LINUX)('the packed app', () => {
  let output: string;
  let packed: PackedApp;

  beforeAll(async () => {
    const electron = await prepareElectron();
    if (!electron.ok) throw new Error(electron.failure);
    // Not in the checkout: its folder may be one that only root can enter.
    output = await mkdtemp(join(tmpdir(), 'kundeutbytte-packed-'));
    await chmod(output, 0o755);
    packed = await packApp(electron.value, output, 'deb');
  });
  afterAll(() => rm(output, { recursive: true, force: true, maxRetries: 5 }));

  test('in it is what runs, and nothing else', async () => {
    const files = listPackage(packed.asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    const expected = [
      /^\/package\.json$/,
      /^\/dist(\/(main|preload|renderer|renderer\/assets|sheet))?$/,
      /^\/dist\/main\/[\w.-]+\.(js|xlsx|png|txt)$/,
      /^\/dist\/preload\/preload\.cjs$/,
      /^\/dist\/renderer\/index\.html$/,
      /^\/dist\/renderer\/assets\/[\w.-]+\.(js|css|woff2)$/,
      /^\/dist\/(sheet\/reader\.js|p12\/opener\.js|judge\/judge\.js|sheet|p12|judge)$/,
      /^\/node_modules(\/keytar(\/(package\.json|LICENSE\.md|lib(\/keytar\.js)?|prebuilds(\/linux-x64(\/keytar\.node)?)?))?)?$/,
    ];
    expect(files.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    expect((await stat(packed.asar)).size).toBeLessThan(ASAR_AT_MOST);
  });

  test('its first screen needs little script', () => {
    const read = (name: string) => extractFile(packed.asar, join('dist', 'renderer', ...name.split('/'))).toString();
    const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => `assets/${name}`);
    const needed = new Set(names(read('index.html'), /assets\/([\w.-]+\.js)"/g));
    // The one part of it that is fetched for itself, at once.
    const ownPart = names(listPackage(packed.asar, { isPack: false }).join('\n'), /(NothingToReport-[\w-]+\.js)$/gm);
    expect(ownPart).toHaveLength(1);
    for (const name of ownPart) needed.add(name);
    // What a script imports at once comes with it; a set goes on to what is added while it is walked.
    for (const name of needed) for (const other of names(read(name), /(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g)) needed.add(other);
    expect(needed.size).toBeGreaterThan(0);
    expect([...needed].reduce((bytes, name) => bytes + Buffer.byteLength(read(name)), 0)).toBeLessThan(FIRST_SCRIPTS_AT_MOST);
  });

  test('with it go the licences of all that is in it', () => {
    const text = extractFile(packed.asar, join('dist', 'main', 'licences.txt')).toString();
    const names = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \(.+\)$/gm)].map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        '@digdir/designsystemet-css',
        '@e965/xlsx',
        '@fontsource-variable/schibsted-grotesk',
        '@github/keytar',
        'jose',
        'node-forge',
        'react',
        'react-dom',
        'zod',
      ]),
    );
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });

  test('keytar’s binary lies beside the archive, for this platform only', () => {
    const unpacked = readdirSync(`${packed.asar}.unpacked`, { recursive: true }).map(String);
    expect(unpacked.filter((path) => path.endsWith('.node'))).toEqual([
      join('node_modules', 'keytar', 'prebuilds', 'linux-x64', 'keytar.node'),
    ]);
  });

  test('package.json in it names no development dependency, script or registry', () => {
    const packageJson: Record<string, unknown> = JSON.parse(extractFile(packed.asar, 'package.json').toString());
    expect(Object.keys(packageJson)).not.toEqual(expect.arrayContaining(['scripts']));
    expect(Object.keys(packageJson)).not.toEqual(expect.arrayContaining(['devDependencies']));
  });

  test('its fuses are as in electron-builder.yml', async () => {
    const wire = await getCurrentFuseWire(join(packed.folder, PROGRAM));
    const state = (option: FuseV1Options) => wire[option];
    expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(FuseState.DISABLE);
  });

  test('from sheet to receipt by a user without rights, in Chromium’s sandbox', async () => {
    const folder = await temporaryFolder();
    const dataDirectory = join(output, 'data');
    try {
      const sheet = await folder.file('medlemmer.xlsx', workbook([{ name: 'Medlemmer', rows: MEMBERS }]));
      await chmod(folder.path, 0o755);
      await using app = await launchPacked({ program: join(packed.folder, PROGRAM), dataDirectory, display: inject('electron').display });
      const { start, check, send, receipt } = screens(app.window);
      await start.ready();
      const renderers = commandsBelow(app.pid).filter(({ command }) => command.includes('--type=renderer'));
      expect(renderers).toEqual([{ command: expect.not.stringContaining('--no-sandbox'), systemCallsAreFiltered: true }]);
      await app.dropFile(sheet, app.window.locator('#content'));
      await check.grid.waitFor();
      await check.next.click();
      await send.practiceProfile.click();
      await send.confirm.check();
      await send.send(2).click();
      await receipt.heading.waitFor();
      expect(await practiceJournal(dataDirectory)).toMatchObject([{ antallOppgaver: 2, sumUtbetaltBeloep: 1200 + 4300 }]);
    } finally {
      await folder.remove();
    }
  });

  testInstalled(() => ({ packed, output }));
  testGraphics(() => ({ output, program: join(packed.folder, PROGRAM) }));
  testUpdates(() => ({ packed, output, program: join(packed.folder, PROGRAM) }));
});
