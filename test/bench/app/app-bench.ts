/** The area "app": what the window costs to start and to have open, held against an empty window on the same Electron. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { packApp } from '../../../electron/launch/releasing/pack-app.ts';
import { setStage } from '../../../electron/launch/testing/app-runs.ts';
import { PROJECT_ROOT } from '../../../electron/launch/tools/paths.ts';
import { type Bench, figure } from '../bench.ts';
import { type MeasuredStart, measuredStart } from './measured-start.ts';

const EMPTY = join(import.meta.dirname, 'empty-window');
const ASSETS = join(PROJECT_ROOT, 'dist', 'renderer', 'assets');
const AGAINST = 'an empty window on the same Electron, by turns; ours from its app.asar';

export const appBench: Bench = async ({ small }) => {
  const stage = await setStage();
  if (!stage.ok) throw new Error(stage.failure);
  const data = await mkdtemp(join(tmpdir(), 'kundeutbytte-bench-'));
  const start = (path: string, name: string) => measuredStart(stage.value, path, join(data, name), small ? 500 : 3000);
  const ours: MeasuredStart[] = [];
  const empty: MeasuredStart[] = [];
  let asarBytes = 0;
  try {
    const { asar } = await withoutStandardOutput(() => packApp(stage.value.electron, join(data, 'packed')));
    asarBytes = (await stat(asar)).size;
    // The very first start of each makes its data folder and fills its caches; users have that once.
    await start(asar, 'ours');
    await start(EMPTY, 'empty');
    for (let round = 0; round < (small ? 1 : 7); round++) {
      ours.push(await start(asar, 'ours'));
      empty.push(await start(EMPTY, 'empty'));
    }
  } finally {
    await stage.value.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
  const ratio = (of: (one: MeasuredStart) => number) => ours.map((one, round) => of(one) / of(empty[round] ?? one));
  return {
    'start.vsEmpty': figure(
      ratio(({ milliseconds }) => milliseconds),
      'ratio',
      AGAINST,
    ),
    'start.ms': figure(
      ours.map(({ milliseconds }) => milliseconds),
      'ms',
      'from the start of the process to a usable, painted first screen',
    ),
    'memory.vsEmpty': figure(
      ratio(({ memoryBytes }) => memoryBytes),
      'ratio',
      `${AGAINST}; all processes, three seconds after the first screen`,
    ),
    'asar.bytes': figure([asarBytes], 'bytes', 'app.asar, without keytar'),
    'rendererJs.bytes': figure(
      await Promise.all(ours.map(({ scripts }) => bytesOf(scripts))),
      'bytes',
      'scripts loaded before the first screen',
    ),
  };
};

/** The packer talks on standard output, where the figures alone belong. */
async function withoutStandardOutput<T>(work: () => Promise<T>): Promise<T> {
  const { stdout, stderr } = process;
  const write = stdout.write;
  stdout.write = stderr.write.bind(stderr);
  try {
    return await work();
  } finally {
    stdout.write = write;
  }
}

async function bytesOf(scripts: readonly string[]): Promise<number> {
  const sizes = await Promise.all(scripts.map(async (url) => (await stat(join(ASSETS, basename(new URL(url).pathname)))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
