/**
 * The licences of everything that is bundled, in one text beside main's bundle: most of them ask to be handed on with the copy. Which
 * packages those are is what the build itself says, so none is forgotten and none is listed that isn't there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { z } from '../../../shared/zod.ts';

export interface Licences {
  /** Sees which modules got into a bundle. */
  readonly plugin: Plugin;
  /** Of what was seen so far, and of these package folders. */
  text(others: readonly string[]): string;
}

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  homepage: z.string().optional(),
});
const MODULES = `${sep}node_modules${sep}`;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

export function collectLicences(): Licences {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'kundeutbytte:collect-licences',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const module of chunk.moduleIds) {
            const folder = packageFolder(module);
            if (folder !== undefined) folders.add(folder);
          }
        }
      },
    },
    text(others) {
      const all = [...folders, ...others];
      const entries = all.map(licenceOf).sort((a, b) => (a.title < b.title ? -1 : 1));
      const seen = new Set<string>();
      const texts = entries
        .filter(({ title }) => !seen.has(title) && seen.add(title))
        .map(({ title, text }) => `${title}\n\n${text.trim()}\n`);
      return texts.join(`\n${'─'.repeat(72)}\n\n`);
    },
  };
}

/** `…/node_modules/@scope/name/lib/x.js` → `…/node_modules/@scope/name`. Virtual modules have a prefix that no path has. */
function packageFolder(module: string): string | undefined {
  const path = module.replace(/^\0+/, '').split('?')[0] ?? '';
  const at = path.lastIndexOf(MODULES);
  if (at === -1) return undefined;
  const parts = path.slice(at + MODULES.length).split(sep);
  const name = parts[0]?.startsWith('@') ? parts.slice(0, 2) : parts.slice(0, 1);
  return join(path.slice(0, at + MODULES.length), ...name);
}

function licenceOf(folder: string): { readonly title: string; readonly text: string } {
  const { name, version, license } = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  if (text === '' && license === undefined) throw new Error(`${name} says nowhere under which licence it is.`);
  return { title: `${name} ${version} (${license ?? 'see below'})`, text: text === '' ? `Licensed under ${license}.` : text };
}
