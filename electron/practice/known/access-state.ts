/**
 * What a rehearsal of setting up access has come to: clients in the practice portal, access that was granted, systems and requests in the
 * practice Altinn, and the roots (public) of earlier starts, so that a certificate handed out before a restart still counts. Given a folder
 * it survives restarts. No secret is in it.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessPackageSchema, requestStatusSchema } from '../../../shared/core/access/access.ts';
import { jsonOf } from '../../../shared/json.ts';
import { z } from '../../../shared/zod.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { ifExists } from '../../files/disk-error.ts';

const FILE = 'practice-access.json';

/** The public part of an RSA key as it is pasted in the portal (spec 1.9). */
export const registeredKeySchema = z.object({ kty: z.literal('RSA'), kid: z.string().min(1).max(100), n: z.string(), e: z.string() });

const clientSchema = z.strictObject({
  clientId: z.uuid(),
  /** Whose client it is: the certificate has to be the same organisation's (MP-122). */
  organisasjonsnummer: z.string(),
  scopes: z.array(z.string()),
  keys: z.array(z.strictObject({ ...registeredKeySchema.shape, addedAt: z.iso.datetime() })),
});
export type PracticeClient = z.infer<typeof clientSchema>;

/** Access that the owner of a scope gives; a slow one lies in the future. */
const grantSchema = z.strictObject({ organisasjonsnummer: z.string(), scope: z.string(), from: z.iso.datetime() });

const practiceSystemSchema = z.strictObject({
  id: z.string(),
  vendor: z.string(),
  rights: z.array(z.string()),
  accessPackages: z.array(accessPackageSchema),
  clientId: z.array(z.string()),
  isVisible: z.boolean(),
});
export type PracticeSystem = z.infer<typeof practiceSystemSchema>;

const requestSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['standard', 'client']),
  systemId: z.string(),
  partyOrgNo: z.string(),
  externalRef: z.string(),
  integrationTitle: z.string(),
  rights: z.array(z.string()),
  accessPackages: z.array(accessPackageSchema),
  status: requestStatusSchema.exclude(['Unknown']),
  created: z.iso.datetime(),
  /** When a person decided; the systembruker works a little later. */
  decided: z.iso.datetime().nullable(),
});
export type PracticeRequest = z.infer<typeof requestSchema>;

const stateSchema = z.strictObject({
  version: z.literal(1),
  /** DER in base64, newest last. */
  roots: z.array(z.string()),
  clients: z.array(clientSchema),
  grants: z.array(grantSchema),
  systems: z.array(practiceSystemSchema),
  requests: z.array(requestSchema),
});
export type AccessStateData = z.infer<typeof stateSchema>;

const EMPTY: AccessStateData = { version: 1, roots: [], clients: [], grants: [], systems: [], requests: [] };

export class AccessState {
  readonly #path: string | null;
  #data: AccessStateData;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(path: string | null, data: AccessStateData) {
    this.#path = path;
    this.#data = data;
  }

  /** `null` keeps everything in memory. A file that can't be read is a rehearsal to begin anew, and is written over. */
  static async open(directory: string | null): Promise<AccessState> {
    if (directory === null) return new AccessState(null, EMPTY);
    await mkdir(directory, { recursive: true });
    const path = join(directory, FILE);
    const text = await ifExists(() => readFile(path, 'utf8'));
    return new AccessState(path, readState(text) ?? EMPTY);
  }

  get data(): AccessStateData {
    return this.#data;
  }

  /** Counts at once for whoever asks next; durable when it resolves. */
  async change(part: Partial<AccessStateData>): Promise<void> {
    this.#data = { ...this.#data, ...part };
    const path = this.#path;
    if (path === null) return;
    const turn = this.#queue.then(() => writeFileAtomic(path, Buffer.from(JSON.stringify(this.#data))));
    this.#queue = turn.catch(() => undefined);
    await turn;
  }
}

function readState(text: string | undefined): AccessStateData | undefined {
  if (text === undefined) return undefined;
  return stateSchema.safeParse(jsonOf(text)).data;
}
