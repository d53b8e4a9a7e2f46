/** How the columns of each co-op's lists stood, in one sealed file. It helps and nothing more: one that can't be read is set aside. */
import type { KeyObject } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type LayoutMemory, layoutMemorySchema } from '../../../shared/core/columns/layout-memory.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { asideName } from '../../files/aside-name.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../../files/disk-error.ts';
import { seal, unseal } from '../../files/sealed.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';
import type { Clock } from '../../ports.ts';

const FILE = 'layouts.sealed';
const CONTEXT = 'layouts';
/** A few years of forty co-ops. */
const MOST_KEPT = 200;

const storedSchema = z.strictObject({ version: z.literal(1), layouts: z.array(layoutMemorySchema) });
const format: Format<z.infer<typeof storedSchema>> = { schema: storedSchema, migrations: [] };

export interface LayoutStore {
  /** The latest first. */
  list(): readonly LayoutMemory[];
  /** In place of an earlier one with the same layout of the same co-op. Fails with STORE_DISK_FULL or STORE_NOT_WRITABLE; nothing has changed then. */
  remember(layout: LayoutMemory): Promise<Result<void, Failure>>;
}

/** Fails with STORE_NEWER_VERSION, the file untouched. Rejects with a `DiskError` when the disk refuses. */
export async function openLayoutStore(directory: string, key: KeyObject, clock: Clock): Promise<Result<LayoutStore, Failure>> {
  const path = join(directory, FILE);
  const sealed = await onDisk(() => ifExists(() => readFile(path)));
  if (sealed === undefined) return ok(new SealedLayouts(path, key, []));
  const plain = unseal(key, CONTEXT, sealed);
  const parsed = plain === undefined ? fail(failure('STORE_DAMAGED')) : parseVersioned(plain.toString('utf8'), format);
  if (parsed.ok) return ok(new SealedLayouts(path, key, parsed.value.layouts));
  if (parsed.failure.code === 'STORE_NEWER_VERSION') return parsed;
  await onDisk(() => rename(path, join(directory, asideName(FILE, clock.now()))));
  return ok(new SealedLayouts(path, key, []));
}

class SealedLayouts implements LayoutStore {
  readonly #path: string;
  readonly #key: KeyObject;
  #layouts: readonly LayoutMemory[];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string, key: KeyObject, layouts: readonly LayoutMemory[]) {
    this.#path = path;
    this.#key = key;
    this.#layouts = layouts;
  }

  list(): readonly LayoutMemory[] {
    return this.#layouts;
  }

  remember(layout: LayoutMemory): Promise<Result<void, Failure>> {
    const turn = this.#queue.then(() => diskResult(() => this.#remember(layout)));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #remember(layout: LayoutMemory): Promise<Result<void, Failure>> {
    const layouts = withLayout(this.#layouts, layout);
    await writeFileAtomic(this.#path, seal(this.#key, CONTEXT, Buffer.from(JSON.stringify({ version: 1, layouts }))));
    this.#layouts = layouts;
    return ok(undefined);
  }
}

/** Once it is known whose list it is, what was kept for nobody in particular is that co-op's. */
function withLayout(layouts: readonly LayoutMemory[], layout: LayoutMemory): readonly LayoutMemory[] {
  const isReplaced = ({ organisasjonsnummer, fingerprint }: LayoutMemory) =>
    fingerprint === layout.fingerprint && (organisasjonsnummer === null || organisasjonsnummer === layout.organisasjonsnummer);
  return [layout, ...layouts.filter((other) => !isReplaced(other))].slice(0, MOST_KEPT);
}
