/** What a build was made from, as one hash: the same hash means that building again would give the same. */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const FOLDERS = ['electron', 'renderer', 'shared'];
const FILES = ['vite.config.ts', 'package.json', 'package-lock.json'];

/** Paths, sizes and times of change, not contents: this is asked at every start, and reading everything would cost more than it saves. */
export async function sourceStamp(root: string): Promise<string> {
  const lists = await Promise.all(FOLDERS.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })));
  const inFolders = lists.flat().filter((entry) => entry.isFile());
  const paths = [...inFolders.map((entry) => relative(root, join(entry.parentPath, entry.name))), ...FILES].filter(isBuilt).sort();
  const lines = await Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs } = await stat(join(root, path));
      return `${path.split(sep).join('/')} ${size} ${mtimeMs}`;
    }),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The launcher isn't part of the build, and the type checker's notes are no source. */
function isBuilt(path: string): boolean {
  return !path.startsWith(join('electron', 'launch') + sep) && !path.endsWith('.tsbuildinfo');
}
