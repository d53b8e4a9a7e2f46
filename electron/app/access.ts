/** With what, and where, the window delivers. Today that is practice; test and production come with the access checklist. */
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Access } from '../delivery/deliver.ts';
import type { Clock } from '../ports.ts';
import { type Practice, startPractice } from '../practice/start-practice.ts';

export interface AccessProvider {
  /** `ENVIRONMENT_NOT_SET_UP` where no certificate and client have been set up. */
  accessFor(environment: string, organisasjonsnummer: string): Promise<Result<Access, Failure>>;
  close(): Promise<void>;
}

/** The practice authorities start with the first delivery: they make certificates, and most starts of the app don't send anything. */
export function makeAccessProvider(options: { readonly practiceDirectory: string; readonly clock: Clock }): AccessProvider {
  let practice: Promise<Practice> | undefined;
  const start = () => startPractice({ directory: options.practiceDirectory, clock: options.clock });

  return {
    async accessFor(environment, organisasjonsnummer) {
      if (environment !== 'practice') return fail(failure('ENVIRONMENT_NOT_SET_UP', { environment }));
      practice ??= start();
      const started = await practice.catch((error: unknown) => {
        practice = undefined;
        throw error;
      });
      const { identity } = await started.identityFor(organisasjonsnummer);
      return ok({
        environment: started.environment,
        clientId: started.clientId,
        signer: identity,
        systembrukerOrganisasjonsnummer: organisasjonsnummer,
      });
    },
    async close() {
      const started = await practice?.catch(() => undefined);
      practice = undefined;
      await started?.close();
    },
  };
}
