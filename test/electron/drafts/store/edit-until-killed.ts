/** Opens a store and a draft, edits it as fast as it can, and prints each edit that is saved. Arguments: store, draft id, passphrase. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStore } from '../../../../electron/drafts/open-store.ts';
import { MemorySecrets, setName, summarise } from '../sample.ts';

const [directory = '', draftId = '', passphrase = ''] = process.argv.slice(2);
const secrets = new MemorySecrets();
secrets.state = 'absent';
const opening = await openStore({ directory, secrets, passphrase, clock: { now: () => new Date() }, newUuid: randomUUID, summarise });
if (opening.kind !== 'open') throw new Error(opening.kind);
const draft = await opening.store.drafts.open(draftId);
if (!draft.ok) throw new Error(draft.failure.code);
for (let n = draft.value.revision; ; n += 1) {
  const saved = await draft.value.append(setName(2, `edit ${n}`));
  if (saved.ok) writeSync(1, `${n}\n`);
}
