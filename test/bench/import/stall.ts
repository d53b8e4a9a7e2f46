/** How long main is away at a stretch while a sheet is imported: all its own steps, as sheet-handlers.ts takes them, without Electron around them. */
import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDraftStore } from '../../../electron/drafts/draft-store.ts';
import { draftView, summarise } from '../../../electron/drafts/draft-view.ts';
import { WorkingDraft } from '../../../electron/drafts/working-draft.ts';
import { forkChildProcess } from '../../../electron/process/child-process.ts';
import { makeSheetReader } from '../../../electron/sheet/sheet-reader.ts';
import { draftOfSheet } from '../../fixtures/draft-of-sheet.ts';

/** `import`: to the view of the checked draft. `store`: to the stored draft, before it is checked. */
export async function longestStall(until: string, path: string, readerPath: string): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'kundeutbytte-stall-'));
  const store = await openDraftStore({
    directory,
    key: createSecretKey(randomBytes(32)),
    clock: { now: () => new Date('2026-01-23T12:00:00Z') },
    summarise,
  });
  const reader = makeSheetReader({ fork: forkChildProcess(readerPath) });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The monitor's own first tick, so that what is measured begins with a loop that runs.
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.reset();
  const read = await reader.read({ path }, {});
  if (!read.ok) throw new Error(read.failure.code);
  const { head } = draftOfSheet(read.value.sheet);
  const created = await store.create(head, read.value.sheet);
  if (!created.ok) throw new Error(created.failure.code);
  if (until === 'import') draftView(new WorkingDraft(created.value), [], '2026-01-23');
  // One turn more, in which the monitor sees what the last step took.
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  await created.value.close();
  await rm(directory, { recursive: true });
  return delay.max / 1e6;
}
