import { useEffect, useState } from 'react';
import type { EnvironmentName } from '../../../shared/core/access/environment.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import type { NilView } from '../../../shared/ipc/ledger-views.ts';
import { useApp } from '../../app-context.ts';

export interface Standing {
  /** Undefined until main has answered, and while nobody is chosen. */
  readonly shown: NilView | undefined;
  readonly failure: Failure | null;
}

const NOT_ASKED: Standing = { shown: undefined, failure: null };

/** What stands against a nil return of this co-op and year; asked again when one of them changes. */
export function useStanding(environment: EnvironmentName, inntektsaar: number, organisasjonsnummer: string | undefined): Standing {
  const { client } = useApp();
  const [standing, setStanding] = useState(NOT_ASKED);
  useEffect(() => {
    setStanding(NOT_ASKED);
    if (organisasjonsnummer === undefined) return;
    let isWanted = true;
    void client.call('nil.show', { environment, inntektsaar, organisasjonsnummer }).then((reply) => {
      if (isWanted) setStanding(reply.ok ? { shown: reply.value, failure: null } : { shown: undefined, failure: reply.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [client, environment, inntektsaar, organisasjonsnummer]);
  return standing;
}
