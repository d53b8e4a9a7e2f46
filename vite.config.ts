// One build for everything that runs: the page, the preload, main, the processes that read files, and the command line.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { collectLicences } from './electron/launch/building/collect-licences.ts';
import { calls } from './shared/ipc/contract.ts';
import { events } from './shared/ipc/events.ts';

const NODE_BUILTINS = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
/** keytar is native and stays a package beside the bundle; everything else is bundled. */
const NOT_BUNDLED = ['electron', 'keytar', ...NODE_BUILTINS];
/** Node 20.18: the oldest runtime that has to run this (the test-only Electron; see docs/decisions/). */
const NODE_TARGET = 'node20';

/**
 * Libraries of the page that do nothing when loaded, though their packages don't say so. Without this the page would load every component
 * of them before its first screen (570 kB of script instead of 380).
 */
const PURE_WHEN_UNUSED = /\/node_modules\/(@digdir\/designsystemet-react|@floating-ui|@navikt|@tanstack|@radix-ui)\//;

/** Their index imports all of them, so it doesn't tell who needs which. */
const LIBRARY_OF_PARTS = /\/node_modules\/(@digdir|@u-elements|@floating-ui|@tanstack|@radix-ui)\//;

/**
 * What the page imports at once comes as one file instead of the thirty that it would share with later screens: each file is a question to
 * main, which has its hands full while the first screen loads.
 */
function isInFirstScreen(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (LIBRARY_OF_PARTS.test(id)) return false;
  const module = modules.getModuleInfo(id);
  return module !== null && (module.isEntry || module.importers.some((importer) => isInFirstScreen(importer, modules, seen)));
}

interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Where only the names are needed, the schemas behind them would bring all of zod along: in the preload, and in main before its window. */
const NAMES = { CALL_NAMES: JSON.stringify(Object.keys(calls)), EVENT_NAMES: JSON.stringify(Object.keys(events)) };

/** Files that main opens by name beside its own bundle. */
const BESIDE_MAIN = { 'eksempelark.xlsx': 'electron/sheet/sample/eksempelark.xlsx', 'window.png': 'electron/app/icons/window.png' };

/** Packed as a package, or drawn into a style sheet by its own @import: no bundle tells of these. */
const NOT_SEEN_BY_BUNDLER = ['keytar', '@digdir/designsystemet-css', '@fontsource-variable/schibsted-grotesk'].map(
  (name) => `node_modules/${name}`,
);
const licences = collectLicences();

function besideMain(): Plugin {
  return {
    name: 'kundeutbytte:beside-main',
    applyToEnvironment: ({ name }) => name === 'main',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licences.text(NOT_SEEN_BY_BUNDLER) });
      for (const [fileName, path] of Object.entries(BESIDE_MAIN)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(path, import.meta.url)) });
      }
    },
  };
}

function nodeProgram(folder: string, entry: string, file: string, format: 'es' | 'cjs' = 'es') {
  return {
    consumer: 'server' as const,
    resolve: {
      noExternal: true as const,
      external: ['electron', 'keytar'],
      conditions: ['node', 'module', 'default'],
      builtins: NOT_BUNDLED,
    },
    build: {
      outDir: `../dist/${folder}`,
      emptyOutDir: true,
      copyPublicDir: false,
      ssr: `../electron/${entry}`,
      target: NODE_TARGET,
      minify: false,
      rolldownOptions: {
        external: NOT_BUNDLED,
        output: { format, entryFileNames: file, chunkFileNames: '[name].js' },
      },
    },
  };
}

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), licences.plugin, besideMain()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !PURE_WHEN_UNUSED.test(id) },
    },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: (id, modules) => (isInFirstScreen(id, modules) ? 'first' : null) }] } },
        },
      },
    },
    preload: { ...nodeProgram('preload', 'preload.ts', 'preload.cjs', 'cjs'), define: NAMES },
    main: { ...nodeProgram('main', 'main.ts', 'main.js'), define: NAMES },
    sheet: nodeProgram('sheet', 'sheet/reader/reader.ts', 'reader.js'),
    p12: nodeProgram('p12', 'access/p12/p12-opener/opener.ts', 'opener.js'),
    judge: nodeProgram('judge', 'practice/skatteetaten/judge/judge.ts', 'judge.js'),
    commandLine: nodeProgram('command-line', 'command-line/kundeutbytte.ts', 'kundeutbytte.js'),
  },
  builder: {
    // One set of plugins for all of them: the licences of all that is bundled come together in one place.
    sharedConfigBuild: true,
    sharedPlugins: true,
    async buildApp(builder) {
      // Main last: the licences of all the others lie beside it.
      for (const name of ['client', 'preload', 'sheet', 'p12', 'judge', 'commandLine', 'main']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  test: {
    root: '.',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/runs/**', 'node_modules/**'],
    setupFiles: ['test/outgoing/setup.ts'],
    testTimeout: 30_000,
  },
});
