// What is packed for Windows and macOS, as far as it can be seen here: electron-builder itself judges the whole configuration and packs our
// files around a runtime that isn't one. That it starts there, the installers and the signatures are not shown by this (docs/release.md).
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseConfig } from '../../electron/launch/releasing/release-config.ts';
import { PROJECT_ROOT } from '../../electron/launch/tools/paths.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kundeutbytte-packaging-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** What @electron/fuses looks for in a program: its sentinel, version 1, how many there are, and each of them on or off. */
const FUSES = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009011011000');
const ENVIRONMENT = {
  KUNDEUTBYTTE_UPDATE_URL: 'https://example.org/updates',
  AZURE_TENANT_ID: 'x',
  AZURE_CLIENT_ID: 'x',
  AZURE_CLIENT_SECRET: 'x',
  AZURE_SIGNING_ENDPOINT: 'https://weu.codesigning.azure.net/',
  AZURE_SIGNING_ACCOUNT: 'x',
  AZURE_SIGNING_PROFILE: 'x',
  AZURE_SIGNING_PUBLISHER: 'CN=Kundeutbytte',
};

async function pack(platform: Platform, arch: Arch, runtime: Readonly<Record<string, Buffer | string>>, changes: object): Promise<string> {
  const dist = join(folder, `${platform.name}-${Arch[arch]}-dist`);
  for (const [path, content] of Object.entries(runtime)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), content);
  }
  let resources: string | undefined;
  await build({
    projectDir: PROJECT_ROOT,
    targets: platform.createTarget('dir', arch),
    publish: 'never',
    config: {
      extends: join(PROJECT_ROOT, 'electron-builder.yml'),
      directories: { output: join(folder, 'output') },
      electronDist: dist,
      electronVersion: '45.4.1',
      // Windows' is written into the program's resources, and this one has none.
      disableAsarIntegrity: platform === Platform.WINDOWS,
      ...changes,
      afterPack: async ({ packager, appOutDir }) => {
        resources = packager.getResourcesDir(appOutDir);
      },
    },
  });
  if (resources === undefined) throw new Error('electron-builder packed nothing.');
  return resources;
}

const prebuildsIn = (resources: string) =>
  listPackage(join(resources, 'app.asar'), { isPack: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.node'));

test.each([Arch.x64, Arch.arm64])('for Windows (%s): our files, this target’s binary only, fuses shut', async (arch) => {
  const runtime = {
    'electron.exe': Buffer.concat([Buffer.from('MZ'), FUSES]),
    'locales/nb.pak': '',
    'locales/de.pak': '',
    version: '45.4.1',
  };
  // The runtime is no program whose icon and version could be written.
  const resources = await pack(Platform.WINDOWS, arch, runtime, { win: { signAndEditExecutable: false } });
  expect(prebuildsIn(resources)).toEqual([`/node_modules/keytar/prebuilds/win32-${Arch[arch]}/keytar.node`]);
  const packageJson: { main: string } = JSON.parse(extractFile(join(resources, 'app.asar'), 'package.json').toString());
  // What starts is small and brings the rest.
  expect(extractFile(join(resources, 'app.asar'), packageJson.main).toString()).toContain('open-app.js');
  expect(extractFile(join(resources, 'app.asar'), join('dist', 'main', 'open-app.js')).length).toBeGreaterThan(100_000);
  const wire = await getCurrentFuseWire(join(resources, '..', 'Kundeutbytte.exe'));
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE);
});

test('for macOS: both processors’ binaries, our document type, no sheet’s', async () => {
  const app = 'Electron.app/Contents';
  const plist = (name: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>`;
  const helpers = ['Electron Helper', 'Electron Helper (GPU)', 'Electron Helper (Plugin)', 'Electron Helper (Renderer)'];
  const resources = await pack(
    Platform.MAC,
    Arch.arm64,
    {
      [`${app}/Info.plist`]: plist('Electron'),
      [`${app}/MacOS/Electron`]: 'x',
      [`${app}/Resources/electron.icns`]: '',
      [`${app}/Frameworks/Electron Framework.framework/Electron Framework`]: FUSES,
      [`${app}/Frameworks/Electron Framework.framework/Versions/A/Resources/nb.lproj/locale.pak`]: '',
      ...Object.fromEntries(
        helpers.flatMap((name) => [
          [`${app}/Frameworks/${name}.app/Contents/Info.plist`, plist(name)],
          [`${app}/Frameworks/${name}.app/Contents/MacOS/${name}`, 'x'],
        ]),
      ),
    },
    { mac: { identity: null, notarize: false } },
  );
  expect(prebuildsIn(resources).sort()).toEqual([
    '/node_modules/keytar/prebuilds/darwin-arm64/keytar.node',
    '/node_modules/keytar/prebuilds/darwin-x64/keytar.node',
  ]);
  const info = await readFile(join(resources, '..', 'Info.plist'), 'utf8');
  const types = [...info.matchAll(/<key>CFBundleTypeExtensions<\/key>\s*<array>\s*<string>(\w+)<\/string>/g)].map(([, ext]) => ext);
  expect(types).toEqual(['kundeutbytte']);
  expect(info).toContain('ElectronAsarIntegrity');
});

test('a release with its signing passes electron-builder’s own schema, and a misspelt option does not', async () => {
  const config = releaseConfig('win', ENVIRONMENT, { unsigned: false });
  if (!config.ok) throw new Error(config.failure);
  const runtime = { 'electron.exe': Buffer.concat([Buffer.from('MZ'), FUSES]), version: '45.4.1' };
  // All but the signing itself, which needs Azure.
  const { forceCodeSigning: _, ...rest } = config.value;
  await pack(Platform.WINDOWS, Arch.x64, runtime, { ...rest, win: { ...config.value.win, signAndEditExecutable: false } });
  await expect(pack(Platform.WINDOWS, Arch.x64, runtime, { nsis: { perMachin: false } })).rejects.toThrow(/configuration\.nsis/);
});
