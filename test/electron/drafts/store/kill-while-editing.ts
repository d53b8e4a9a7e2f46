/** A process is killed while edits stream into a draft, again and again; after each time the store is opened and what was called saved is looked for. */
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openStore } from '../../../../electron/drafts/open-store.ts';
import { runChild } from '../../files/child.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { MemorySecrets, sampleHead, sampleSheet, summarise, tickingClock } from '../sample.ts';

const PASSPHRASE = 'fire ord fra en bok';

export async function killWhileEditing(rounds: number): Promise<void> {
  const directory = join(await tempFolder(), 'store');
  const secrets = new MemorySecrets();
  secrets.state = 'absent';
  const head = sampleHead();
  const open = async () => {
    const opening = await openStore({ directory, secrets, passphrase: PASSPHRASE, clock: tickingClock(), newUuid: randomUUID, summarise });
    if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
    return opening.store;
  };
  const first = await open();
  await first.drafts.create(head, sampleSheet());
  await first.close();

  let known = -1;
  for (let round = 0; round < rounds; round += 1) {
    const child = runChild('../drafts/store/edit-until-killed.ts', [directory, head.id, PASSPHRASE]);
    let last = known;
    for (let lines = randomInt(1, 60); lines > 0; lines -= 1) last = Number(await child.nextLine());
    child.process.kill('SIGKILL');
    for (let line = await child.nextLine(); line !== undefined; line = await child.nextLine()) last = Number(line);
    await child.ended();
    expect(last).toBeGreaterThan(known);

    const store = await open();
    const draft = await store.drafts.open(head.id);
    if (!draft.ok) throw new Error(draft.failure.code);
    expect(draft.value.damage?.kind ?? 'torn-tail').toBe('torn-tail');
    expect(draft.value.revision).toBeGreaterThan(last);
    known = draft.value.revision - 1;
    expect(draft.value.draft.state.cells.get(2)).toEqual({ navn: `edit ${known}` });
    const undone = draft.value.draft.history.done.map(([inverse]) => (inverse?.kind === 'set-cell' ? inverse.text : undefined));
    expect(undone).toEqual(Array.from({ length: known + 1 }, (_, n) => (n === 0 ? null : `edit ${n - 1}`)));
    await store.close();
  }
}
