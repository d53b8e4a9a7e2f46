/** Settings: nothing personal, so in clear; and needed before the store can be opened, so outside of it. */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { environmentNameSchema } from '../../../shared/core/access/environment.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { proxyNameSchema } from '../../../shared/ipc/proxy-views.ts';
import { settingsSchema } from '../../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { asideName } from '../../files/aside-name.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../../files/disk-error.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';
import type { Clock } from '../../ports.ts';

const boundsSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });

const storedSettingsSchema = z.strictObject({
  settings: settingsSchema,
  environment: environmentNameSchema,
  /** Where the window stood, in screen pixels; absent until it was closed for the first time. */
  windowBounds: boundsSchema.optional(),
  /** The proxy, by host and port, whose password lies in the keychain: so that it is asked for where that proxy is in the way, and nowhere else. */
  rememberedProxy: proxyNameSchema.optional(),
});
export type StoredSettings = z.infer<typeof storedSettingsSchema>;

const fileSchema = z.strictObject({ version: z.literal(1), ...storedSettingsSchema.shape });
const format: Format<z.infer<typeof fileSchema>> = { schema: fileSchema, migrations: [] };

/** A fresh install: bokmål, and practice until the user says otherwise (architecture decision 5). */
const DEFAULTS: StoredSettings = { settings: { language: 'nb', theme: 'system' }, environment: 'practice' };

export interface SettingsStore {
  readonly current: StoredSettings;
  /** Name of the file that was set aside because it could not be read or is from a newer version; null when all is well. */
  readonly setAside: string | null;
  /** Counts at once; the failure (STORE_DISK_FULL, STORE_NOT_WRITABLE) says that it won't be there after a restart. */
  save(changes: Partial<StoredSettings>): Promise<Result<void, Failure>>;
  /** When what was saved is on disk, or has failed: the last is saved while the window closes. */
  settled(): Promise<void>;
}

/** Never rejects for what is on disk: without readable settings the app starts with defaults, and what can't be read is kept under another name. */
export async function openSettings({ path, clock }: { readonly path: string; readonly clock: Clock }): Promise<SettingsStore> {
  const read = await diskResult(async () => ok(await onDisk(() => ifExists(() => readFile(path, 'utf8')))));
  if (!read.ok) return new SettingsFile(path, DEFAULTS, null, read.failure);
  if (read.value === undefined) return new SettingsFile(path, DEFAULTS, null, null);
  const parsed = parseVersioned(read.value, format);
  if (parsed.ok) {
    const { version: _, ...settings } = parsed.value;
    return new SettingsFile(path, settings, null, null);
  }
  const setAside = asideName(basename(path), clock.now());
  const moved = await diskResult(async () => ok(await onDisk(() => rename(path, join(dirname(path), setAside)))));
  return moved.ok ? new SettingsFile(path, DEFAULTS, setAside, null) : new SettingsFile(path, DEFAULTS, null, moved.failure);
}

class SettingsFile implements SettingsStore {
  readonly setAside: string | null;
  readonly #path: string;
  /** Why the file must not be written: there is one that could neither be read nor moved. */
  readonly #keepOff: Failure | null;
  #current: StoredSettings;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string, current: StoredSettings, setAside: string | null, keepOff: Failure | null) {
    this.#path = path;
    this.#current = current;
    this.setAside = setAside;
    this.#keepOff = keepOff;
  }

  get current(): StoredSettings {
    return this.#current;
  }

  save(changes: Partial<StoredSettings>): Promise<Result<void, Failure>> {
    this.#current = { ...this.#current, ...changes };
    const turn = this.#queue.then(() => diskResult(() => this.#write(this.#current)));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async settled(): Promise<void> {
    await this.#queue;
  }

  async #write(settings: StoredSettings): Promise<Result<void, Failure>> {
    if (this.#keepOff !== null) return fail(this.#keepOff);
    await onDisk(() => mkdir(dirname(this.#path), { recursive: true }));
    await writeFileAtomic(this.#path, Buffer.from(`${JSON.stringify({ version: 1, ...settings }, null, 2)}\n`));
    return ok(undefined);
  }
}
