import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDraftStore } from '../../../../electron/drafts/store/draft-store.ts';
import { mergeView, planned, takeChanges } from '../../../../electron/drafts/work/draft-merge.ts';
import { makeLiveFile } from '../../../../electron/drafts/work/live-file.ts';
import { WorkingDraft } from '../../../../electron/drafts/work/working-draft.ts';
import type { WatchOptions } from '../../../../electron/files/watch-file.ts';
import { rowKey } from '../../../../shared/core/merge/merge.ts';
import type { Result } from '../../../../shared/result.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { temporaryFolder } from '../../../fixtures/workbooks.ts';
import { sheetOf } from '../../../shared/core/make-sheet.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { sampleHead, summarise, tickingClock } from '../sample.ts';

const key = createSecretKey(randomBytes(32));
const HEADINGS = ['Fødselsnummer', 'Navn', 'Beløp'];
const [KARI, OLA, PER] = [1, 2, 3].map((n) => syntheticFoedselsnummer(n));
const before = sheetOf([HEADINGS, [KARI ?? '', 'Kari Nordmann', 100], [OLA ?? '', 'Ola Nordmann', 200], [PER ?? '', 'Per Hansen', 300]]);
const after = sheetOf([HEADINGS, [OLA ?? '', 'Ola Nordmann', 250], [KARI ?? '', 'Kari Nordmann', 100]]);
const SOURCE = { file: 'medlemmer.xlsx', sheet: 'Medlemmer', otherSheets: [], sha256: 'cd'.repeat(32) };

function must<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function setUp() {
  const directory = await tempFolder();
  const open = async () => {
    const store = await openDraftStore({ directory, key, clock: tickingClock(), summarise });
    onTestFinished(() => store.close());
    return store;
  };
  const store = await open();
  const head = sampleHead();
  const draft = new WorkingDraft(must(await store.create(head, before)));
  return { directory, store, open, head, draft };
}

const names = (draft: WorkingDraft) => draft.check.rows.map(({ row, text }) => `${row} ${text.navn} ${text.utbetaltBeloep}`);

test('the rows of a changed file, the fixes and undo are there after a restart', async () => {
  const { store, open, head, draft } = await setUp();
  must(await draft.edit([{ kind: 'set-cell', row: 3, field: 'navn', text: 'Ola Norli' }]));
  const merge = must(planned(draft, after, SOURCE));
  expect(mergeView(draft, merge, false)).toMatchObject({
    counts: { changed: 1, added: 0, removed: 1, conflicts: 0 },
    before: { antallOppgaver: 3, sumUtbetaltBeloep: 600 },
    after: { antallOppgaver: 2, sumUtbetaltBeloep: 350 },
  });
  must(await takeChanges(draft, merge, new Set()));
  expect(names(draft)).toEqual(['2 Ola Norli 250', '3 Kari Nordmann 100']);
  await store.close();

  const again = await open();
  const opened = new WorkingDraft(must(await again.open(head.id)));
  expect(names(opened)).toEqual(['2 Ola Norli 250', '3 Kari Nordmann 100']);
  expect(opened.open.draft.state.source).toEqual(SOURCE);
  must(await opened.undo());
  expect(names(opened)).toEqual(['2 Kari Nordmann 100', '3 Ola Norli 200', '4 Per Hansen 300']);
  must(await opened.redo());
  expect(names(opened)).toEqual(['2 Ola Norli 250', '3 Kari Nordmann 100']);

  const copy = must(await again.duplicate(head.id, { id: randomUUID(), createdAt: '2026-01-13T10:00:00.000Z' }, 'Kopi'));
  expect(names(new WorkingDraft(copy))).toEqual(['2 Ola Norli 250', '3 Kari Nordmann 100']);
});

test('a draft that was edited after the changes were shown stays as it is', async () => {
  const { draft } = await setUp();
  const merge = must(planned(draft, after, SOURCE));
  must(await draft.edit([{ kind: 'set-cell', row: 4, field: 'navn', text: 'Per Norli' }]));
  expect(await takeChanges(draft, merge, new Set())).toMatchObject({ ok: false, failure: { code: 'DRAFT_CHANGED' } });
  const anew = must(planned(draft, after, SOURCE));
  expect(mergeView(draft, anew, false).rows[0]).toMatchObject({ kind: 'removed', choice: rowKey(4), name: 'Per Norli' });
  must(await takeChanges(draft, anew, new Set()));
  expect(names(draft)).toEqual(['2 Ola Nordmann 250', '3 Kari Nordmann 100', '4 Per Norli 300']);
});

test('without the sheet that its steps speak of a draft is damaged, and said to be', async () => {
  const { directory, store, open, head, draft } = await setUp();
  must(await takeChanges(draft, must(planned(draft, after, SOURCE)), new Set()));
  await store.close();
  const folder = join(directory, 'drafts', head.id);
  expect(await readdir(folder)).toContain('sheet-2.sealed');
  await rm(join(folder, 'sheet-2.sealed'));
  expect(await (await open()).open(head.id)).toMatchObject({ ok: false, failure: { code: 'STORE_DAMAGED' } });
});

test('what the file holds is held against what the draft was made of, and numbers of persons stay masked', async () => {
  const { store } = await setUp();
  const folder = await temporaryFolder();
  onTestFinished(() => folder.remove());
  const path = await folder.file('medlemmer.xlsx', 'as it was');
  const source = { ...SOURCE, sha256: '6ba1d9b2b6dea0ef6fb2ac94ab8e1a3ac8b6cbd2c4e5b9a9c6eec5b1bde5a9f0' };
  const draft = new WorkingDraft(must(await store.create(sampleHead({ path, source }), before)));
  const told: boolean[] = [];
  let look: WatchOptions['onChange'] = async () => 'later';
  const live = makeLiveFile({
    watch: ({ onChange }) => {
      look = onChange;
      return { close: () => undefined };
    },
    onChanged: (_, isChanged) => told.push(isChanged),
  });
  live.follow(draft);
  expect(await look()).toBe('seen');
  expect(told).toEqual([true]);
  await rm(path);
  expect(await look()).toBe('later');
  expect(told).toEqual([true]);
  const merge = must(planned(draft, after, SOURCE));
  expect(JSON.stringify(mergeView(draft, merge, false))).not.toContain(PER);
  expect(JSON.stringify(mergeView(draft, merge, true))).toContain(PER);
});
