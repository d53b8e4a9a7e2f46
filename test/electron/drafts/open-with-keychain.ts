/** Opens a store with the real keychain of the session it runs in, adds a draft when it opens, and prints how that went. Argument: the store. */
import { randomUUID } from 'node:crypto';
import { keychainSecrets } from '../../../electron/access/keychain/secrets.ts';
import { openStore } from '../../../electron/drafts/open-store.ts';
import { sampleHead, sampleSheet, summarise } from './sample.ts';

const [directory = ''] = process.argv.slice(2);
const secrets = keychainSecrets({ suffix: 'test' });
const opening = await openStore({ directory, secrets, clock: { now: () => new Date() }, newUuid: randomUUID, summarise });
if (opening.kind === 'open') {
  const before = await opening.store.drafts.list();
  await opening.store.drafts.create(sampleHead(), sampleSheet());
  await opening.store.close();
  process.stdout.write(`${opening.by}, ${before.ok ? before.value.length : before.failure.code} drafts`);
} else {
  process.stdout.write(opening.kind === 'failed' ? opening.failure.code : `${opening.kind}, ${opening.reason}`);
}
