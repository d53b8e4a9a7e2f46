/** With what, and where, a command delivers. */
import { join } from 'node:path';
import type { Environment } from '../../shared/core/access/environment.ts';
import type { SubmissionHead } from '../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Signer, SigningIdentity } from '../access/signing-identity.ts';
import type { Access } from '../delivery/send/deliver.ts';
import type { Clock } from '../ports.ts';
import { type Practice, startPractice } from '../practice/start-practice.ts';
import { builtInTarget, type Target } from './targets.ts';

/** A client at Maskinporten, and the id of its registered key where it has one (then no certificate is sent, spec 1.3). */
export interface Client {
  readonly clientId: string;
  readonly kid?: string | undefined;
}

/** `signer` as it is, or by the id under which its certificate is registered on the client. */
export function accessOf(environment: Environment, organisasjonsnummer: string, signer: Signer, client: Client): Access {
  const { clientId, kid } = client;
  return {
    environment,
    clientId,
    signer: kid === undefined ? signer : { privateKey: signer.privateKey, kid },
    systembrukerOrganisasjonsnummer: organisasjonsnummer,
  };
}

/** The built-in practice authorities: started when they are first needed, closed with the command. */
export class PracticeHost {
  readonly #options: { readonly directory: string; readonly clock: Clock };
  #practice: Promise<Practice> | undefined;

  /** What they have accepted lies in the store's folder, so that the same key gives the same answer the next time too. */
  constructor(storeDirectory: string, clock: Clock) {
    this.#options = { directory: join(storeDirectory, 'practice'), clock };
  }

  /** With a certificate of the app's own for this organisation, unless the user brings one; the practice Maskinporten judges either. */
  async accessFor(organisasjonsnummer: string, identity?: SigningIdentity, client?: Client): Promise<Access> {
    this.#practice ??= startPractice(this.#options);
    const practice = await this.#practice;
    const own = { clientId: practice.clientId };
    if (identity !== undefined) return accessOf(practice.environment, organisasjonsnummer, identity, client ?? own);
    return accessOf(practice.environment, organisasjonsnummer, (await practice.identityFor(organisasjonsnummer)).identity, own);
  }

  async close(): Promise<void> {
    await (await this.#practice)?.close();
  }
}

/** The certificate of `--p12`, and where to look for a key without it (kept-key.ts). */
export interface SubmissionSigners {
  readonly identity: SigningIdentity | undefined;
  kept(environment: string, organisasjonsnummer: string): Promise<Result<Signer | undefined, Failure>>;
}

/**
 * The way on for a submission in the outbox: to where it was going, by the client it was going by. `target` is the environment that was
 * asked for; without one a built-in environment is found by its name, and any other is the one it was sent to. Failures:
 * `ENVIRONMENT_MISMATCH`, `ENVIRONMENT_NOT_SET_UP`, and those of `kept`.
 */
export async function accessForSubmission(
  { environmentName, environment, organisasjonsnummer, maskinporten: client }: SubmissionHead,
  target: Target | undefined,
  { identity, kept }: SubmissionSigners,
  practice: PracticeHost,
): Promise<Result<Access, Failure>> {
  const to = target ?? builtInTarget(environmentName) ?? (environment && ({ kind: 'environment', environment } as const));
  if (to === undefined) return fail(failure('ENVIRONMENT_MISMATCH', { environmentName }));
  if (to.kind === 'practice') return ok(await practice.accessFor(organisasjonsnummer));
  const signer: Result<Signer | undefined, Failure> =
    identity === undefined ? await kept(environmentName, organisasjonsnummer) : ok(identity);
  if (!signer.ok) return signer;
  if (signer.value === undefined || client === undefined) return fail(failure('ENVIRONMENT_NOT_SET_UP', { environment: environmentName }));
  return ok(accessOf(to.environment, organisasjonsnummer, signer.value, client));
}
