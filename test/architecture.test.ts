/** Walks the imports of the whole tree: the walls of docs/architecture.md hold, and no folder reaches around them through another. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

interface Import {
  readonly from: string;
  /** A path from the root for our own files, else the package's name. */
  readonly to: string;
  /** `later` for import(), `never` for types only. */
  readonly when: 'at once' | 'later' | 'never';
}

const imports = ['electron', 'renderer', 'shared'].flatMap((folder) => sourcesBelow(join(root, folder))).flatMap(importsOf);

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const from = relative(root, path).split(sep).join('/');
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    const own = target.startsWith('.')
      ? relative(root, resolve(dirname(path), target))
          .split(sep)
          .join('/')
      : undefined;
    return { from, to: own ?? target, when: whenLoaded(match[0]) };
  });
}

function whenLoaded(statement: string): Import['when'] {
  if (/^\s*import\(/.test(statement)) return 'later';
  return /^\s*(import|export)\s+type\s/.test(statement) ? 'never' : 'at once';
}

function offenders(from: RegExp, to: RegExp, except: RegExp = /^$/): string[] {
  return imports.filter((one) => from.test(one.from) && to.test(one.to) && !except.test(one.from)).map(({ from, to }) => `${from} → ${to}`);
}

describe('the walls', () => {
  it('finds the imports it is about to judge', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports).toContainEqual({ from: 'electron/preload.ts', to: 'electron', when: 'at once' });
  });

  it('shared/ stands on nothing but itself and zod', () => {
    expect(offenders(/^shared\//, /^(?!shared\/)/, /^shared\/zod\.ts$/)).toEqual([]);
    expect(offenders(/^shared\/zod\.ts$/, /^(?!zod$)/)).toEqual([]);
  });

  it('the core knows neither the contract nor the sentences', () => {
    expect(offenders(/^shared\/core\//, /^shared\/(ipc|text)\//)).toEqual([]);
  });

  it('the page knows only shared/', () => {
    expect(offenders(/^renderer\//, /^(electron|test)(\/|$)|^node:|^(keytar|xlsx|jose|node-forge)$/)).toEqual([]);
  });

  it('electron/ does not know the page', () => {
    expect(offenders(/^electron\//, /^(renderer|test)\/|^react/)).toEqual([]);
  });

  it('only a handful of files import electron', () => {
    const allowed = /^electron\/(main\.ts|preload\.ts|app\/|ipc\/ipc-main\.ts|process\/utility-process\.ts)/;
    expect(offenders(/./, /^electron$/, allowed)).toEqual([]);
  });

  it('the command line runs without Electron, whatever it imports', () => {
    expect(reachable('electron/command-line/kundeutbytte.ts')).not.toContain('electron');
  });

  it('sheets are parsed in the reader process only', () => {
    expect(offenders(/./, /^xlsx$/, /^electron\/sheet\/reader\//)).toEqual([]);
    expect(reachable('electron/main.ts')).not.toContain('xlsx');
  });

  it('one function alone asks the network, so one journal sees every request (test/outgoing)', () => {
    const asking = sourcesBelow(join(root, 'electron'))
      .filter((path) => !/\/(launch|practice)\//.test(path.split(sep).join('/')))
      .filter((path) => /(?<!async )\bfetch\(|\b(http|https|net|tls)\.(request|get|connect)\(/.test(readFileSync(path, 'utf8')))
      .map((path) => relative(root, path).split(sep).join('/'));
    // The app hands Electron's network to it.
    expect(asking).toEqual(['electron/access/http-exchange.ts', 'electron/app/network-fetch.ts']);
    // The store's lock is a socket of the machine's own; the last sets how old a TLS may be.
    const network = /^node:(https?|http2|net|tls|dgram)$|^undici$/;
    expect(
      offenders(/^electron\/(?!launch|practice)/, network, /^electron\/(files\/(lock-owner|store-lock)|command-line\/keep-tls)\.ts$/),
    ).toEqual([]);
  });

  it('the keychain and PKCS#12 are known in one place each', () => {
    expect(offenders(/./, /^keytar$/, /^electron\/access\/keychain\/secrets\.ts$/)).toEqual([]);
    expect(offenders(/./, /^node-forge$/, /^electron\/(access|practice)\//)).toEqual([]);
  });

  it('the first screen comes without the schemas, which are a quarter of all script', () => {
    expect(reachable('renderer/main.tsx', atOnce)).not.toContain('shared/zod.ts');
    expect(reachable('renderer/main.tsx')).toContain('shared/zod.ts');
  });

  it('before the window main loads next to nothing: no schema, no store, no keys, nothing that asks the network', () => {
    const loaded = reachable('electron/main.ts', atOnce);
    expect(loaded.filter((path) => /^electron\/(access|delivery|desk|drafts|files|practice|sheet)\//.test(path))).toEqual([]);
    for (const heavy of ['shared/zod.ts', 'keytar', 'node-forge', 'jose', 'xlsx']) expect(loaded).not.toContain(heavy);
    expect(loaded).not.toContain('electron/app/open-app.ts');
  });

  it('at start nothing of certificates, practice, sheets and updates is loaded; each comes when it is wanted', () => {
    const loaded = reachable('electron/app/open-app.ts', atOnce);
    const late = ['node-forge', 'keytar', 'electron-updater', 'electron/access/key-ring.ts', 'electron/practice/start-practice.ts'];
    expect(loaded.filter((path) => late.includes(path))).toEqual([]);
    const everything = reachable('electron/main.ts');
    expect(late.filter((path) => !everything.includes(path))).toEqual([]);
  });

  it('what starts Electron while developing is not part of the product', () => {
    expect(offenders(/^electron\/(?!launch\/)/, /^electron\/launch\//)).toEqual([]);
  });

  it('nothing imports in a circle', () => {
    expect(circles()).toEqual([]);
  });
});

function atOnce({ when }: Import): boolean {
  return when === 'at once';
}

function reachable(entry: string, isFollowed: (one: Import) => boolean = () => true): string[] {
  const seen = new Set<string>();
  const queue = [entry];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...imports.filter((one) => one.from === next && isFollowed(one)).map(({ to }) => to));
  }
  return [...seen];
}

/** Files that import themselves through others. Type-only imports count too: a circle of types is a circle to a reader. */
function circles(): string[] {
  const files = [...new Set(imports.map(({ from }) => from))];
  return files.filter((file) => {
    const next = imports.filter(({ from }) => from === file).map(({ to }) => to);
    return next.some((to) => to === file || reachable(to).includes(file));
  });
}
