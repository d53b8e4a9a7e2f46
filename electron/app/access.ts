/** With what, and where, the window delivers. Today that is practice; test and production come with the access checklist. */
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { PracticeFault } from '../../shared/core/practice-fault.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Access } from '../delivery/deliver.ts';
import type { AccessFor } from '../delivery/resume.ts';
import type { Clock } from '../ports.ts';
import { type Practice, startPractice } from '../practice/start-practice.ts';

export interface AccessProvider {
  /** `ENVIRONMENT_NOT_SET_UP` where no certificate and client have been set up. */
  accessFor(environment: string, organisasjonsnummer: string): Promise<Result<Access, Failure>>;
  /** A certificate file (PKCS#12) by the practice CA, to rehearse the import with. */
  practiceP12(organisasjonsnummer: string, passphrase: string): Promise<Buffer>;
  /** The practice authorities do this wrong, once each, at the next requests that it is meant for. */
  playFaults(faults: readonly PracticeFault[]): Promise<void>;
  close(): Promise<void>;
}

/** The way on for a submission, in the app; `RUNTIME_PRACTICE_ONLY` on the test-only runtime. */
export function accessForSubmissions(
  access: AccessProvider,
  versions: { readonly electron: string; readonly practiceOnly: boolean },
): AccessFor {
  return async ({ environmentName, organisasjonsnummer }) =>
    versions.practiceOnly && environmentName !== 'practice'
      ? fail(failure('RUNTIME_PRACTICE_ONLY', { electron: versions.electron }))
      : access.accessFor(environmentName, organisasjonsnummer);
}

/** The practice authorities start with the first delivery: they make certificates, and most starts of the app don't send anything. */
export function makeAccessProvider(options: { readonly practiceDirectory: string; readonly clock: Clock }): AccessProvider {
  let practice: Promise<Practice> | undefined;
  const start = () => startPractice({ directory: options.practiceDirectory, clock: options.clock });
  async function started(): Promise<Practice> {
    practice ??= start();
    return practice.catch((error: unknown) => {
      practice = undefined;
      throw error;
    });
  }

  return {
    async accessFor(environment, organisasjonsnummer) {
      if (environment !== 'practice') return fail(failure('ENVIRONMENT_NOT_SET_UP', { environment }));
      const { clientId, environment: here, identityFor } = await started();
      const { identity } = await identityFor(organisasjonsnummer);
      return ok({
        environment: here,
        clientId,
        signer: identity,
        systembrukerOrganisasjonsnummer: organisasjonsnummer,
      });
    },
    async practiceP12(organisasjonsnummer, passphrase) {
      const { identityFor } = await started();
      return (await identityFor(organisasjonsnummer)).p12(passphrase);
    },
    async playFaults(faults) {
      const { failNext } = await started();
      for (const fault of faults) failNext(fault);
    },
    async close() {
      const running = await practice?.catch(() => undefined);
      practice = undefined;
      await running?.close();
    },
  };
}
