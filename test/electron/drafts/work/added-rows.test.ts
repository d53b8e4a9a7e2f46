import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { openDraftStore } from '../../../../electron/drafts/store/draft-store.ts';
import { WorkingDraft } from '../../../../electron/drafts/work/working-draft.ts';
import type { Result } from '../../../../shared/result.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { sampleHead, sampleSheet, summarise, tickingClock } from '../sample.ts';

function must<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

test('rows that the user added can be taken back, and brought again, after a restart', async () => {
  const [directory, key] = [await tempFolder(), createSecretKey(randomBytes(32))];
  const open = async () => {
    const store = await openDraftStore({ directory, key, clock: tickingClock(), summarise });
    onTestFinished(() => store.close());
    return store;
  };
  const names = (draft: WorkingDraft) => draft.check.rows.map(({ row, text }) => `${row} ${text.navn}`).slice(3);
  const first = await open();
  const head = sampleHead();
  const draft = new WorkingDraft(must(await first.create(head, sampleSheet())));
  for (const name of ['Åse Ås', 'Per Ås']) {
    const row = draft.nextRowNumber;
    must(await draft.edit([{ kind: 'add-row', row, added: true }]));
    must(await draft.edit([{ kind: 'set-cell', row, field: 'navn', text: name }]));
  }
  expect(names(draft)).toEqual(['5 Åse Ås', '6 Per Ås']);
  await first.close();

  const again = new WorkingDraft(must(await (await open()).open(head.id)));
  expect(names(again)).toEqual(['5 Åse Ås', '6 Per Ås']);
  must(await again.undo());
  expect(names(again)).toEqual(['5 Åse Ås', '6 ']);
  must(await again.undo());
  expect(names(again)).toEqual(['5 Åse Ås']);
  expect(again.nextRowNumber).toBe(6);
  must(await again.redo());
  must(await again.redo());
  expect(names(again)).toEqual(['5 Åse Ås', '6 Per Ås']);
});
