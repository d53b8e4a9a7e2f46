/** The checklist of the co-op and environment that are looked at; main has it, and this follows. */
import { useEffect, useState } from 'react';
import type { AccessChoices } from '../../../shared/core/access.ts';
import type { AccessCoop, AccessView } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';

export interface Checklist {
  /** Null until they are here. */
  readonly coops: readonly AccessCoop[] | null;
  /** Null while no co-op is chosen. */
  readonly view: AccessView | null;
  choosePlace(organisasjonsnummer: string | null): void;
  /** Looks again: something that main knows has changed. */
  reload(): void;
  /** True when it is safely kept. */
  choose(choices: AccessChoices): Promise<boolean>;
}

export function useChecklist(): Checklist {
  const { client, dispatch, model } = useApp();
  const { environment } = model.access;
  const [coops, setCoops] = useState<readonly AccessCoop[] | null>(null);
  const [view, setView] = useState<AccessView | null>(null);
  const organisasjonsnummer = model.access.organisasjonsnummer ?? ofDraft(model.work?.draft, environment);

  useEffect(() => {
    let isWanted = true;
    void client.call('access.coops', { environment }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setCoops(reply.value);
      else dispatch({ kind: 'failed', failure: reply.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [client, dispatch, environment]);

  useEffect(() => {
    setView(null);
    if (organisasjonsnummer === null) return;
    let isWanted = true;
    void client.call('access.show', { environment, organisasjonsnummer }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setView(reply.value);
      else dispatch({ kind: 'failed', failure: reply.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [client, dispatch, environment, organisasjonsnummer]);

  return {
    coops,
    view,
    async choose(choices) {
      if (view === null) return false;
      const reply = await client.call('access.choose', { place: view.place, choices });
      if (reply.ok) setView(reply.value);
      else dispatch({ kind: 'failed', failure: reply.failure });
      return reply.ok;
    },
    reload() {
      if (view === null) return;
      void client.call('access.show', view.place).then((reply) => reply.ok && setView(reply.value));
    },
    choosePlace: (chosen) => dispatch({ kind: 'access', access: { environment, organisasjonsnummer: chosen } }),
  };
}

/** With a draft open its co-op is meant, where it belongs to the environment that is looked at. */
function ofDraft(
  draft: { readonly environment: string; readonly oppgavegiver: { readonly organisasjonsnummer: string } | null } | undefined,
  environment: string,
): string | null {
  return draft?.environment === environment ? (draft.oppgavegiver?.organisasjonsnummer ?? null) : null;
}
