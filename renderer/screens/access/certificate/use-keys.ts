/** The keys of one organisation in one environment; main has them, and this follows. */
import { useEffect, useState } from 'react';
import type { KeyEntry } from '../../../../shared/core/access/key.ts';
import type { Failure } from '../../../../shared/core/failure.ts';
import type { Result } from '../../../../shared/result.ts';
import { useApp } from '../../../app-context.ts';

export interface Keys {
  /** Null until they are here. */
  readonly list: readonly KeyEntry[] | null;
  /** Why the last thing that was asked for didn't happen. */
  readonly failure: Failure | null;
  fail(failure: Failure | null): void;
  /** Takes over what main answered. True when it did what it was asked. */
  changed(reply: Result<KeyEntry[], Failure>): boolean;
}

export interface KeyPlace {
  readonly environment: string;
  /** Of the organisation that owns the client. */
  readonly organisasjonsnummer: string;
}

/** `onChanged` is told when another key is in use than before. */
export function useKeys({ environment, organisasjonsnummer }: KeyPlace, onChanged: () => void): Keys {
  const { client } = useApp();
  const [all, setAll] = useState<readonly KeyEntry[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const here = (keys: readonly KeyEntry[]) =>
    keys.filter((key) => key.environment === environment && key.organisasjonsnummer === organisasjonsnummer);
  const inUse = (keys: readonly KeyEntry[]) => here(keys).find((key) => key.inUse)?.keyId;

  useEffect(() => {
    let isWanted = true;
    void client.call('keys.list', {}).then((reply) => {
      if (!isWanted) return;
      setAll(reply.ok ? reply.value : []);
      setFailure(reply.ok ? null : reply.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [client]);

  return {
    list: all && here(all),
    failure,
    fail: setFailure,
    changed(reply) {
      setFailure(reply.ok ? null : reply.failure);
      if (!reply.ok) return false;
      setAll(reply.value);
      if (inUse(reply.value) !== inUse(all ?? [])) onChanged();
      return true;
    },
  };
}
