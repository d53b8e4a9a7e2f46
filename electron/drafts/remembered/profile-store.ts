/** The co-ops that the user reports for, in one sealed file. */
import type { KeyObject } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Profile, profileSchema } from '../../../shared/core/draft/oppgavegiver.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { asideName } from '../../files/aside-name.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../../files/disk-error.ts';
import { sealWithParity, unsealFile } from '../../files/parity-sealed.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';
import type { Clock } from '../../ports.ts';

const FILE = 'profiles.sealed';
const CONTEXT = 'profiles';

const storedSchema = z.strictObject({ version: z.literal(1), profiles: z.array(profileSchema) });
const format: Format<z.infer<typeof storedSchema>> = { schema: storedSchema, migrations: [] };

export interface ProfileStore {
  /** Name of the file that was set aside because it could not be read; null when all is well. */
  readonly setAside: string | null;
  /** In the order they were added. */
  list(): Profile[];
  /** Adds it, or replaces the one with the same id. Fails with STORE_DISK_FULL or STORE_NOT_WRITABLE; nothing has changed then. */
  save(profile: Profile): Promise<Result<Profile[], Failure>>;
  /** Drafts keep what they have of it. Fails as `save` does; one that isn't there is no failure. */
  remove(id: Profile['id']): Promise<Result<Profile[], Failure>>;
}

/**
 * A file that can't be read is renamed and kept, and the list begins anew: profiles can be typed again, and a treasurer must not be stuck.
 * Fails with STORE_NEWER_VERSION, the file untouched. Rejects with a `DiskError` when the disk refuses.
 */
export async function openProfileStore(directory: string, key: KeyObject, clock: Clock): Promise<Result<ProfileStore, Failure>> {
  const path = join(directory, FILE);
  const sealed = await onDisk(() => ifExists(() => readFile(path)));
  if (sealed === undefined) return ok(new SealedProfiles(path, key, [], null));
  const found = unsealFile(key, CONTEXT, sealed);
  const parsed = found === undefined ? fail(failure('STORE_DAMAGED')) : parseVersioned(found.plain.toString('utf8'), format);
  if (parsed.ok) return ok(new SealedProfiles(path, key, parsed.value.profiles, null));
  if (parsed.failure.code === 'STORE_NEWER_VERSION') return parsed;
  const setAside = asideName(FILE, clock.now());
  await onDisk(() => rename(path, join(directory, setAside)));
  return ok(new SealedProfiles(path, key, [], setAside));
}

class SealedProfiles implements ProfileStore {
  readonly setAside: string | null;
  readonly #path: string;
  readonly #key: KeyObject;
  #profiles: readonly Profile[];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string, key: KeyObject, profiles: readonly Profile[], setAside: string | null) {
    this.#path = path;
    this.#key = key;
    this.#profiles = profiles;
    this.setAside = setAside;
  }

  list(): Profile[] {
    return [...this.#profiles];
  }

  save(profile: Profile): Promise<Result<Profile[], Failure>> {
    return this.#inTurn(() => {
      const known = this.#profiles.some(({ id }) => id === profile.id);
      return known ? this.#profiles.map((each) => (each.id === profile.id ? profile : each)) : [...this.#profiles, profile];
    });
  }

  remove(id: Profile['id']): Promise<Result<Profile[], Failure>> {
    return this.#inTurn(() => this.#profiles.filter((each) => each.id !== id));
  }

  #inTurn(change: () => Profile[]): Promise<Result<Profile[], Failure>> {
    const turn = this.#queue.then(() => diskResult(() => this.#write(change())));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #write(profiles: Profile[]): Promise<Result<Profile[], Failure>> {
    const stored = Buffer.from(JSON.stringify({ version: 1, profiles }));
    await writeFileAtomic(this.#path, sealWithParity(this.#key, CONTEXT, stored));
    this.#profiles = profiles;
    return ok(this.list());
  }
}
