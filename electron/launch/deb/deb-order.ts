/**
 * What electron-builder orders when it wants a .deb. It speaks to fpm, a Ruby program that it would download; its words are few, so they are
 * understood here and Debian's own dpkg-deb does the work. A word that isn't known is refused: better no package than a wrong one.
 */
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface DebOrder {
  /** Where the package goes. */
  readonly output: string;
  readonly compression: string;
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly maintainer: string;
  readonly vendor: string | undefined;
  readonly license: string | undefined;
  readonly homepage: string;
  readonly section: string;
  readonly priority: string;
  /** The first line is the synopsis. */
  readonly description: string;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  /** Scripts by dpkg's own names for them. */
  readonly scripts: { readonly postinst: string; readonly postrm: string };
  /** A file, or with a slash at its end all that is in a folder, and where it is to lie on the user's disk. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

/** Each takes one word after it. */
const OPTIONS = new Set([
  '-s',
  '-t',
  '-d',
  '--deb-recommends',
  '--deb-compression',
  '--deb-priority',
  '--architecture',
  '--after-install',
  '--after-remove',
  '--description',
  '--version',
  '--package',
  '--name',
  '--maintainer',
  '--vendor',
  '--url',
  '--license',
  '--category',
]);
const FLAGS = new Set(['--force']);

/** The failure says which word is missing or not known. */
export function parseDebOrder(words: readonly string[]): Result<DebOrder, string> {
  const given = new Map<string, string[]>();
  const files: { from: string; to: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (FLAGS.has(word)) continue;
    if (OPTIONS.has(word)) {
      at += 1;
      given.set(word, [...(given.get(word) ?? []), words[at] ?? '']);
      continue;
    }
    const [from = '', to = ''] = splitAtLast(word, '=');
    if (word.startsWith('-') || from === '' || !to.startsWith('/')) return fail(`not known: ${word}`);
    files.push({ from, to });
  }
  const one = (option: string) => given.get(option)?.at(-1);
  const missing: string[] = [];
  const needed = (option: string) => {
    const value = one(option);
    if (!value) missing.push(option);
    return value ?? '';
  };
  if (one('-s') !== 'dir' || one('-t') !== 'deb') return fail('only a .deb of a folder can be made');
  const order: DebOrder = {
    output: needed('--package'),
    compression: one('--deb-compression') ?? 'xz',
    name: needed('--name'),
    version: needed('--version'),
    architecture: needed('--architecture'),
    maintainer: needed('--maintainer'),
    vendor: one('--vendor'),
    license: one('--license'),
    homepage: needed('--url'),
    section: one('--category') ?? 'default',
    priority: one('--deb-priority') ?? 'optional',
    description: needed('--description'),
    depends: given.get('-d') ?? [],
    recommends: given.get('--deb-recommends') ?? [],
    scripts: { postinst: needed('--after-install'), postrm: needed('--after-remove') },
    files,
  };
  if (missing.length > 0) return fail(`missing: ${missing.join(', ')}`);
  return files.length === 0 ? fail('nothing to pack') : ok(order);
}

/** dpkg's own description of a package. `installedKib`: what it takes on the disk. */
export function controlFile(order: DebOrder, installedKib: number): string {
  const [synopsis = '', ...rest] = order.description.split('\n').map((line) => line.trim());
  const body = rest.map((line) => ` ${line === '' ? '.' : line}`);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['Package', order.name],
    ['Version', order.version],
    ['License', order.license],
    ['Vendor', order.vendor],
    ['Architecture', order.architecture],
    ['Maintainer', order.maintainer],
    ['Installed-Size', String(installedKib)],
    ['Depends', order.depends.join(', ') || undefined],
    ['Recommends', order.recommends.join(', ') || undefined],
    ['Section', order.section],
    ['Priority', order.priority],
    ['Homepage', order.homepage],
    ['Description', [synopsis, ...body].join('\n')],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`])).join('');
}

function splitAtLast(text: string, sign: string): [string, string] | [] {
  const at = text.lastIndexOf(sign);
  return at === -1 ? [] : [text.slice(0, at), text.slice(at + 1)];
}
