/** How far access has come, per environment and co-op, in one sealed file of the store. No key, token or certificate is in it. */
import type { KeyObject } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AccessPlace,
  ALL_UNTESTED,
  accessChoicesSchema,
  accessPlaceSchema,
  lightsSchema,
  NO_CHOICES,
  systembrukerRequestSchema,
} from '../../../shared/core/access/access.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { asideName } from '../../files/aside-name.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../../files/disk-error.ts';
import { seal, unseal } from '../../files/sealed.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';
import type { Clock } from '../../ports.ts';

const FILE = 'access.sealed';
const CONTEXT = 'access';

const accessSetupSchema = z.strictObject({
  place: accessPlaceSchema,
  choices: accessChoicesSchema,
  request: systembrukerRequestSchema.nullable(),
  lights: lightsSchema,
});
/** What was chosen for one co-op in one environment, and what the last tests said. */
export type AccessSetup = z.infer<typeof accessSetupSchema>;

const storedSchema = z.strictObject({ version: z.literal(1), setups: z.array(accessSetupSchema) });
const format: Format<z.infer<typeof storedSchema>> = { schema: storedSchema, migrations: [] };

export interface ChecklistStore {
  /** In the order in which they were begun. */
  list(): readonly AccessSetup[];
  /** An empty one for a place that nothing was set up for. */
  get(place: AccessPlace): AccessSetup;
  /**
   * Changes the newest state of one place, durably before it resolves; changes wait for each other. Fails with STORE_DISK_FULL or
   * STORE_NOT_WRITABLE; nothing has changed then.
   */
  change(place: AccessPlace, how: (setup: AccessSetup) => AccessSetup): Promise<Result<AccessSetup, Failure>>;
}

/**
 * A file that can't be read is renamed and kept, and the list begins anew: every light can be earned again. Fails with
 * STORE_NEWER_VERSION, the file untouched. Rejects with a `DiskError` when the disk refuses.
 */
export async function openChecklistStore(directory: string, key: KeyObject, clock: Clock): Promise<Result<ChecklistStore, Failure>> {
  const path = join(directory, FILE);
  const sealed = await onDisk(() => ifExists(() => readFile(path)));
  if (sealed === undefined) return ok(new SealedChecklists(path, key, []));
  const plain = unseal(key, CONTEXT, sealed);
  const parsed = plain === undefined ? fail(failure('STORE_DAMAGED')) : parseVersioned(plain.toString('utf8'), format);
  if (parsed.ok) return ok(new SealedChecklists(path, key, parsed.value.setups));
  if (parsed.failure.code === 'STORE_NEWER_VERSION') return parsed;
  await onDisk(() => rename(path, join(directory, asideName(FILE, clock.now()))));
  return ok(new SealedChecklists(path, key, []));
}

class SealedChecklists implements ChecklistStore {
  readonly #path: string;
  readonly #key: KeyObject;
  #setups: readonly AccessSetup[];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string, key: KeyObject, setups: readonly AccessSetup[]) {
    this.#path = path;
    this.#key = key;
    this.#setups = setups;
  }

  list(): readonly AccessSetup[] {
    return this.#setups;
  }

  get(place: AccessPlace): AccessSetup {
    return (
      this.#setups.find((setup) => isSamePlace(setup.place, place)) ?? { place, choices: NO_CHOICES, request: null, lights: ALL_UNTESTED }
    );
  }

  change(place: AccessPlace, how: (setup: AccessSetup) => AccessSetup): Promise<Result<AccessSetup, Failure>> {
    const turn = this.#queue.then(() => diskResult(() => this.#change(place, how)));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #change(place: AccessPlace, how: (setup: AccessSetup) => AccessSetup): Promise<Result<AccessSetup, Failure>> {
    const next = how(this.get(place));
    const known = this.#setups.some((setup) => isSamePlace(setup.place, place));
    const setups = known ? this.#setups.map((setup) => (isSamePlace(setup.place, place) ? next : setup)) : [...this.#setups, next];
    await writeFileAtomic(this.#path, seal(this.#key, CONTEXT, Buffer.from(JSON.stringify({ version: 1, setups }))));
    this.#setups = setups;
    return ok(next);
  }
}

function isSamePlace(a: AccessPlace, b: AccessPlace): boolean {
  return a.environment === b.environment && a.organisasjonsnummer === b.organisasjonsnummer;
}
