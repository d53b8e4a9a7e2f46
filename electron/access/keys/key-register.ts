/**
 * Which keys there are: everything about them but the secret, in clear in `keys.json` (certificates and public keys are public). It also
 * remembers what in the keychain has to go, since a keychain can't be asked what is in it: written before a key is put there or removed,
 * and crossed out afterwards. So a process may die at any moment.
 */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { keyStorageSchema } from '../../../shared/core/access/key.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { asideName } from '../../files/aside-name.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../../files/disk-error.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';
import type { Clock } from '../../ports.ts';

const base64Schema = z.base64();

const common = {
  keyId: z.uuid(),
  environment: z.string().min(1).max(60),
  organisasjonsnummer: z.string().regex(/^\d{9}$/),
  storage: keyStorageSchema,
  inUse: z.boolean(),
  addedAt: z.iso.datetime(),
  /** SubjectPublicKeyInfo: what a private key is recognised by. */
  publicKey: base64Schema,
};
const registeredKeySchema = z.discriminatedUnion('kind', [
  /** `x5c`: the certificates as the grant carries them (spec 1.3). */
  z.strictObject({ kind: z.literal('virksomhetssertifikat'), ...common, x5c: z.array(base64Schema).min(1) }),
  z.strictObject({ kind: z.literal('jwk'), ...common, kid: z.uuid() }),
]);
export type RegisteredKey = z.infer<typeof registeredKeySchema>;

const registerSchema = z.strictObject({
  version: z.literal(1),
  keys: z.array(registeredKeySchema),
  /** Ids under which the keychain may hold something that shall not be there. Of a key above: its removal has begun. */
  leftovers: z.array(z.uuid()),
});
export type Register = Omit<z.infer<typeof registerSchema>, 'version'>;
const format: Format<z.infer<typeof registerSchema>> = { schema: registerSchema, migrations: [] };

const EMPTY: Register = { keys: [], leftovers: [] };

export interface KeyRegister {
  /** Fails with STORE_NEWER_VERSION, the file untouched, or with what the disk says. */
  read(): Promise<Result<Register, Failure>>;
  /** Durable when it resolves; after a failure the file is as it was. */
  change(edit: (register: Register) => Register): Promise<Result<Register, Failure>>;
}

/** Read at each call: the file is small, and the command line looks at it while the window is open. One change at a time. */
export function keyRegister({ path, clock }: { readonly path: string; readonly clock: Clock }): KeyRegister {
  let queue: Promise<unknown> = Promise.resolve();

  /** What can't be read is kept under another name: the keys have to be imported again, and a treasurer must not be stuck. */
  const read = (): Promise<Result<Register, Failure>> =>
    diskResult(async () => {
      const text = await onDisk(() => ifExists(() => readFile(path, 'utf8')));
      if (text === undefined) return ok(EMPTY);
      const parsed = parseVersioned(text, format);
      if (parsed.ok) return ok({ keys: parsed.value.keys, leftovers: parsed.value.leftovers });
      if (parsed.failure.code === 'STORE_NEWER_VERSION') return fail(failure('STORE_NEWER_VERSION', parsed.failure.data));
      await onDisk(() => rename(path, join(dirname(path), asideName(basename(path), clock.now()))));
      return ok(EMPTY);
    });

  async function write(register: Register): Promise<Result<Register, Failure>> {
    return diskResult(async () => {
      await onDisk(() => mkdir(dirname(path), { recursive: true }));
      await writeFileAtomic(path, Buffer.from(`${JSON.stringify({ version: 1, ...register }, null, 2)}\n`));
      return ok(register);
    });
  }

  return {
    read,
    change(edit) {
      const turn = queue.then(async () => {
        const current = await read();
        return current.ok ? write(edit(current.value)) : current;
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}
