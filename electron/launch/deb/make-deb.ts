/** Lays out what goes into a .deb and has dpkg-deb make it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { run } from '../tools/run.ts';
import { controlFile, type DebOrder } from './deb-order.ts';

/** The failure is what dpkg-deb says. */
export async function makeDeb(order: DebOrder): Promise<Result<void, string>> {
  await mkdir(dirname(order.output), { recursive: true });
  const tree = await mkdtemp(join(dirname(order.output), '.deb-'));
  try {
    await chmod(tree, 0o755);
    for (const { from, to } of order.files) await lay(from, join(tree, to));
    const files = await filesIn(tree);
    const bytes = (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0);
    const control = join(tree, 'DEBIAN');
    await mkdir(control, { mode: 0o755 });
    await writeFile(join(control, 'control'), controlFile(order, Math.ceil(bytes / 1024)));
    await writeFile(join(control, 'md5sums'), await sumsOf(tree, files));
    for (const [name, script] of Object.entries(order.scripts)) {
      await copyFile(script, join(control, name));
      await chmod(join(control, name), 0o755);
    }
    const { code, stderr } = await run('dpkg-deb', [
      '--root-owner-group',
      ...compression(order.compression),
      '--build',
      tree,
      order.output,
    ]);
    return code === 0 ? ok(undefined) : fail(`dpkg-deb: ${stderr.trim()}`);
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

async function lay(from: string, to: string): Promise<void> {
  await mkdir(from.endsWith('/') ? to : dirname(to), { recursive: true, mode: 0o755 });
  await (from.endsWith('/') ? cp(from, to, { recursive: true, verbatimSymlinks: true }) : copyFile(from, to));
}

/** electron-builder says `gz` where dpkg-deb says `gzip`; the fastest will do for that one, which is only for trying. */
function compression(name: string): string[] {
  return name === 'gz' ? ['-Zgzip', '-z1'] : [`-Z${name}`];
}

async function filesIn(tree: string): Promise<string[]> {
  const entries = await readdir(tree, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** By these `dpkg --verify` finds a file that has changed on the user's disk. */
async function sumsOf(tree: string, files: readonly string[]): Promise<string> {
  let lines = '';
  for (const file of files) {
    const hash = createHash('md5');
    await pipeline(createReadStream(file), hash);
    lines += `${hash.digest('hex')}  ${relative(tree, file)}\n`;
  }
  return lines;
}
