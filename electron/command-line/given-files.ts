/** The small files that a command is given: profile, certificate, passphrases, anything in JSON. */
import { readFile } from 'node:fs/promises';
import { oppgavegiverSchema } from '../../shared/core/draft/oppgavegiver.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { fieldIssue, wrongUsage } from '../../shared/text/command-line.ts';
import { z } from '../../shared/zod.ts';
import { readP12 } from '../access/p12/p12.ts';
import type { SigningIdentity } from '../access/signing-identity.ts';
import { errnoOf } from '../files/disk-error.ts';
import type { Clock } from '../ports.ts';
import { type Outcome, unusable, wrongUse } from './outcome.ts';

/** `clientId` is a UUID at the real Maskinporten; nothing here depends on that. */
const profileFileSchema = z.strictObject({
  oppgavegiver: oppgavegiverSchema,
  maskinporten: z
    .strictObject({
      clientId: z.string().regex(/^\S{1,100}$/),
      kid: z
        .string()
        .regex(/^\S{1,200}$/)
        .optional(),
    })
    .optional(),
});
export type ProfileFile = z.infer<typeof profileFileSchema>;

export function readProfile(path: string): Promise<Result<ProfileFile, Outcome>> {
  return readJson(path, profileFileSchema);
}

/** The key and certificate of `--p12`; undefined when none was given. */
export async function readSigner(
  path: string | undefined,
  passphrasePath: string | undefined,
  clock: Clock,
): Promise<Result<SigningIdentity | undefined, Outcome>> {
  if (path === undefined && passphrasePath === undefined) return ok(undefined);
  if (path === undefined || passphrasePath === undefined) return fail(wrongUse(wrongUsage.passphraseFile));
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const passphrase = await readPassphrase(passphrasePath);
  if (!passphrase.ok) return passphrase;
  const identity = readP12(bytes.value, passphrase.value, clock);
  return identity.ok ? identity : fail(unusable(identity.failure));
}

/** The line break that an editor puts at the end isn't part of the passphrase; anything else is. */
export async function readPassphrase(path: string): Promise<Result<string, Outcome>> {
  const bytes = await readBytes(path);
  return bytes.ok ? ok(bytes.value.toString('utf8').replace(/\r?\n$/, '')) : bytes;
}

/** Wrong use names the fields that are wrong, never what stands in them. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<Result<T, Outcome>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  let value: unknown;
  try {
    value = JSON.parse(bytes.value.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    return fail(wrongUse(wrongUsage.fileNotJson(path)));
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail(wrongUse(wrongUsage.fileIssues(path, parsed.error.issues.flatMap(issueSentences))));
}

/** By the field's name only: its value may be personal. */
function issueSentences(issue: z.core.$ZodIssue): string[] {
  const at = (name?: string) => [...issue.path.map(String), ...(name === undefined ? [] : [name])].join('.') || 'JSON';
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fieldIssue(at(key), 'UNKNOWN_FIELD'));
  return [fieldIssue(at(), issue.message)];
}

async function readBytes(path: string): Promise<Result<Buffer, Outcome>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return fail(wrongUse(errno === 'ENOENT' ? wrongUsage.fileNotFound(path) : wrongUsage.fileNotReadable(path)));
  }
}
