/** The store for the length of one command: opened, used, closed again. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { Failure } from '../../shared/core/failure.ts';
import { wrongUsage } from '../../shared/text/command-line.ts';
import { type MaskinportenClient, makeMaskinportenClient } from '../access/maskinporten/maskinporten.ts';
import { type Ledger, openLedger } from '../delivery/ledger/ledger.ts';
import { type Outbox, openOutbox } from '../delivery/outbox/outbox.ts';
import { type Delivery, makeDelivery } from '../delivery/send/deliver.ts';
import { openingFailure, openStore } from '../drafts/open-store.ts';
import { summarise } from '../drafts/work/draft-view.ts';
import { readPassphrase } from './given-files.ts';
import { type Outcome, unusable, wrongUse } from './outcome.ts';
import type { World } from './world.ts';

export const STORE_OPTIONS = { store: { type: 'string' }, 'store-passphrase-file': { type: 'string' } } as const;

export interface OpenStore {
  readonly directory: string;
  readonly outbox: Outbox;
  readonly delivery: Delivery;
  readonly ledger: Ledger;
  readonly maskinporten: MaskinportenClient;
}

/** Where Electron keeps the app's data, for its product name. */
export function appDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  const name = 'Kundeutbytte';
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name);
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), name);
}

export async function withStore(
  world: World,
  values: { readonly store?: string; readonly 'store-passphrase-file'?: string },
  work: (store: OpenStore) => Promise<Outcome>,
): Promise<Outcome> {
  const { clock, fetch, newUuid, secrets } = world;
  const directory = values.store ?? join(world.dataFolder, 'store');
  const file = values['store-passphrase-file'];
  const passphrase = file === undefined ? undefined : await readPassphrase(file);
  if (passphrase?.ok === false) return passphrase.failure;

  const opening = await openStore({ directory, clock, secrets, newUuid, summarise, passphrase: passphrase?.value });
  if (opening.kind !== 'open') return notOpened(openingFailure(opening));
  try {
    const outbox = await openOutbox({ directory, key: opening.store.key, clock, newUuid });
    if (!outbox.ok) return unusable(outbox.failure);
    const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid });
    const opened = await openLedger({ directory, key: opening.store.key }, outbox.value);
    if (!opened.ok) return unusable(opened.failure);
    const ledger = opened.value;
    // Not entered now, as when the disk is full, it is when the store is next opened.
    const onDelivered = async (submission: Submission) => void (await ledger.enter(submission));
    const delivery = makeDelivery({ outbox: outbox.value, maskinporten, fetch, clock, onDelivered });
    try {
      return await work({ directory, outbox: outbox.value, delivery, ledger, maskinporten });
    } finally {
      await ledger.close();
    }
  } finally {
    await opening.store.close();
  }
}

function notOpened(why: Failure): Outcome {
  return why.code === 'STORE_NEEDS_PASSPHRASE' ? wrongUse(wrongUsage.storeNeedsPassphrase, why.code) : unusable(why);
}
