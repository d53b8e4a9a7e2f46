/** What `submit` is told to do, read and checked before anything is done. */

import type { Oppgavegiver } from '../../shared/core/draft/oppgavegiver.ts';
import type { Failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { wrongUsage } from '../../shared/text/command-line.ts';
import type { Signer, SigningIdentity } from '../access/signing-identity.ts';
import type { Client } from './access.ts';
import { type ProfileFile, readProfile, readSigner } from './given-files.ts';
import { keptSigner } from './kept-key.ts';
import { LIST_OPTIONS, type ListChoice, listChoice, type Options, onlyFile, required } from './options.ts';
import { type Outcome, unusable, wrongUse } from './outcome.ts';
import { STORE_OPTIONS } from './store.ts';
import { readTarget, type Target, targetName } from './targets.ts';
import type { World } from './world.ts';

export const SUBMIT_OPTIONS = {
  ...LIST_OPTIONS,
  ...STORE_OPTIONS,
  profile: { type: 'string' },
  p12: { type: 'string' },
  'passphrase-file': { type: 'string' },
  environment: { type: 'string' },
  'accept-warnings': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export interface SubmitOrder {
  readonly file: string;
  readonly choice: ListChoice & { readonly inntektsaar: number };
  readonly acceptWarnings: boolean;
  readonly oppgavegiver: Oppgavegiver;
  readonly way: Way;
}

/** Where to, and with what. Only practice can do without the user's own identity and client: the app has its own there. */
export type Way =
  | { readonly kind: 'practice'; readonly own: { readonly identity: SigningIdentity; readonly client: Client | undefined } | undefined }
  | (Extract<Target, { kind: 'environment' }> & { readonly signer: Signer; readonly client: Client });

export async function readOrder(
  world: World,
  { values, positionals }: Options<typeof SUBMIT_OPTIONS>,
): Promise<Result<SubmitOrder, Outcome>> {
  const file = onlyFile(positionals);
  if (!file.ok) return file;
  const choice = listChoice(values);
  if (!choice.ok) return choice;
  const { inntektsaar } = choice.value;
  if (inntektsaar === undefined) return fail(wrongUse(wrongUsage.missing('--inntektsaar')));
  const profilePath = required(values.profile, '--profile');
  if (!profilePath.ok) return profilePath;
  const environment = required(values.environment, '--environment');
  if (!environment.ok) return environment;

  const target = await readTarget(environment.value);
  if (!target.ok) return target;
  const profile = await readProfile(profilePath.value);
  if (!profile.ok) return profile;
  const identity = await readSigner(values.p12, values['passphrase-file'], world.clock);
  if (!identity.ok) return identity;
  const way = await wayOf(world, target.value, identity.value, profile.value);
  if (!way.ok) return way;
  return ok({
    file: file.value,
    choice: { ...choice.value, inntektsaar },
    acceptWarnings: values['accept-warnings'] === true,
    oppgavegiver: profile.value.oppgavegiver,
    way: way.value,
  });
}

/** With the certificate of `--p12`, else with the key that the window keeps for the co-op (command-line.md). */
async function wayOf(
  world: World,
  target: Target,
  identity: SigningIdentity | undefined,
  { maskinporten: client, oppgavegiver }: ProfileFile,
): Promise<Result<Way, Outcome>> {
  if (target.kind === 'practice') return ok({ kind: 'practice', own: identity && { identity, client } });
  const signer: Result<Signer | undefined, Failure> =
    identity === undefined ? await keptSigner(world, targetName(target), oppgavegiver.organisasjonsnummer) : ok(identity);
  if (!signer.ok) return fail(unusable(signer.failure));
  if (signer.value === undefined) return fail(wrongUse(wrongUsage.needsP12));
  return client === undefined ? fail(wrongUse(wrongUsage.needsClient)) : ok({ ...target, signer: signer.value, client });
}
