/** With what, and where, the window delivers; and where the authorities of each environment are. */
import { ownerOf } from '../../shared/core/access/access.ts';
import type { Environment, EnvironmentName } from '../../shared/core/access/environment.ts';
import { environmentNameSchema } from '../../shared/core/access/environment.ts';
import type { SubmissionHead } from '../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type SigningKeys, signerOf } from '../access/checklist/checklist.ts';
import type { ChecklistStore } from '../access/checklist/checklist-store.ts';
import { findEnvironment } from '../access/environments.ts';
import type { Access } from '../delivery/send/deliver.ts';
import type { AccessFor } from '../delivery/send/resume.ts';
import type { Clock } from '../ports.ts';
import type { Judge } from '../practice/skatteetaten/judge/judge-in-process.ts';
import type { Practice } from '../practice/start-practice.ts';

export interface FoundPlace {
  readonly environment: Environment;
  readonly isOwnFile: boolean;
}

export interface AccessProvider {
  /**
   * What a delivery for this organisation (nine digits) needs. In practice that is always there; in test and production it is what the
   * checklist has set up: `ENVIRONMENT_NOT_SET_UP` where no client or key has been, `ENVIRONMENT_FILE_INVALID`, and the failures of
   * `KeyRing.signer`.
   */
  accessFor(environment: string, organisasjonsnummer: string): Promise<Result<Access, Failure>>;
  /** `ENVIRONMENT_FILE_INVALID`, or `STORE_*` when the disk refuses. */
  find(environment: EnvironmentName): Promise<Result<FoundPlace, Failure>>;
  practice(): Promise<Practice>;
  /** A certificate file (PKCS#12) by the practice CA, to rehearse the import with. */
  practiceP12(organisasjonsnummer: string, passphrase: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** The way on for a submission, in the app; `RUNTIME_PRACTICE_ONLY` on the test-only runtime. */
export function accessForSubmissions(
  access: AccessProvider,
  versions: { readonly electron: string; readonly practiceOnly: boolean },
): (submission: Pick<SubmissionHead, 'environmentName' | 'organisasjonsnummer'>) => ReturnType<AccessFor> {
  return async ({ environmentName, organisasjonsnummer }) =>
    versions.practiceOnly && environmentName !== 'practice'
      ? fail(failure('RUNTIME_PRACTICE_ONLY', { electron: versions.electron }))
      : access.accessFor(environmentName, organisasjonsnummer);
}

export interface AccessProviderOptions {
  readonly practiceDirectory: string;
  /** Judges what is delivered in practice. */
  readonly practiceJudge?: Judge;
  /** Where an expert's own environment files lie. */
  readonly environmentDirectory: string;
  readonly keys: SigningKeys;
  /** The open store's, or why there is none. */
  readonly checklists: () => Promise<Result<ChecklistStore, Failure>>;
  readonly clock: Clock;
}

/** The practice authorities start with the first delivery or test: they make certificates, and most starts of the app don't send anything. */
export function makeAccessProvider(options: AccessProviderOptions): AccessProvider {
  let running: Promise<Practice> | undefined;

  async function begin(): Promise<Practice> {
    const { startPractice } = await import('../practice/start-practice.ts');
    return startPractice({
      directory: options.practiceDirectory,
      clock: options.clock,
      ...(options.practiceJudge && { judge: options.practiceJudge }),
    });
  }

  async function practice(): Promise<Practice> {
    running ??= begin();
    return running.catch((error: unknown) => {
      running = undefined;
      throw error;
    });
  }

  async function find(environment: EnvironmentName): Promise<Result<FoundPlace, Failure>> {
    if (environment === 'practice') return ok({ environment: (await practice()).environment, isOwnFile: false });
    const found = await findEnvironment(environment, options.environmentDirectory);
    return found.ok ? ok({ environment: found.value.environment, isOwnFile: found.value.source === 'own-file' }) : found;
  }

  /** A rehearsal needs no set-up: the practice authorities hand out an identity, and their client has everything. */
  async function ofPractice(organisasjonsnummer: string): Promise<Access> {
    const started = await practice();
    const { identity } = await started.identityFor(organisasjonsnummer);
    const { environment, clientId } = started;
    return { environment, clientId, signer: identity, systembrukerOrganisasjonsnummer: organisasjonsnummer };
  }

  async function ofChecklist(environment: 'test' | 'production', organisasjonsnummer: string): Promise<Result<Access, Failure>> {
    const checklists = await options.checklists();
    if (!checklists.ok) return checklists;
    const setup = checklists.value.get({ environment, organisasjonsnummer });
    const { clientId } = setup.choices;
    if (clientId === null) return fail(failure('ENVIRONMENT_NOT_SET_UP', { environment }));
    const found = await find(environment);
    if (!found.ok) return found;
    const signer = await signerOf(options.keys, setup);
    if (!signer.ok) return signer.failure.code === 'ACCESS_NO_KEY' ? fail(failure('ENVIRONMENT_NOT_SET_UP', { environment })) : signer;
    const systembrukerOrganisasjonsnummer = ownerOf(setup.place, setup.choices);
    return ok({ environment: found.value.environment, clientId, signer: signer.value, systembrukerOrganisasjonsnummer });
  }

  return {
    async accessFor(name, organisasjonsnummer) {
      const environment = environmentNameSchema.safeParse(name).data;
      if (environment === undefined) return fail(failure('ENVIRONMENT_NOT_SET_UP', { environment: name }));
      return environment === 'practice' ? ok(await ofPractice(organisasjonsnummer)) : ofChecklist(environment, organisasjonsnummer);
    },
    find,
    practice,
    async practiceP12(organisasjonsnummer, passphrase) {
      const { identityFor } = await practice();
      return (await identityFor(organisasjonsnummer)).p12(passphrase);
    },
    async close() {
      const started = await running?.catch(() => undefined);
      running = undefined;
      await started?.close();
    },
  };
}
