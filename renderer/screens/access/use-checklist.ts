/** The checklist of the co-op and environment that are looked at; main has it, and this follows. */
import { useCallback, useEffect, useState } from 'react';
import type { AccessChoices, AccessPlace, AccessStep } from '../../../shared/core/access/access.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import type { AccessCoop, AccessPage, AccessView } from '../../../shared/ipc/access-views.ts';
import type { Result } from '../../../shared/result.ts';
import { useApp } from '../../app-context.ts';

export interface Checklist {
  /** Null until they are here. */
  readonly coops: readonly AccessCoop[] | null;
  /** Null while no co-op is chosen. */
  readonly view: AccessView | null;
  /** False where this runtime may not reach the environment. */
  readonly canTest: boolean;
  /** What is under way: a step that is being tested, or `true` for anything else at an authority. */
  readonly busy: AccessStep | boolean;
  choosePlace(organisasjonsnummer: string | null): void;
  /** Another key signs from now on, or the one there is can be used now. */
  keyChanged(): void;
  /** True when it is safely kept. */
  choose(choices: AccessChoices): Promise<boolean>;
  test(step: AccessStep | 'all'): Promise<boolean>;
  cancel(): void;
  registerSystem(): Promise<boolean>;
  askForSystembruker(): Promise<boolean>;
  openPage(page: AccessPage): Promise<void>;
}

export function useChecklist(): Checklist {
  const { client, dispatch, model } = useApp();
  const { environment } = model.access;
  const [coops, setCoops] = useState<readonly AccessCoop[] | null>(null);
  const [shown, setView] = useState<AccessView | null>(null);
  const [busy, setBusy] = useState<Checklist['busy']>(false);
  /** The user asked for a co-op that isn't on the list. */
  const [isOther, setOther] = useState(false);
  const only = coops?.length === 1 && !isOther ? coops[0]?.organisasjonsnummer : undefined;
  const organisasjonsnummer = model.access.organisasjonsnummer ?? ofDraft(model.work?.draft, environment) ?? only ?? null;
  // While another place is on its way, the one before isn't shown under its name.
  const view = shown !== null && isPlace(shown.place, environment, organisasjonsnummer) ? shown : null;

  const failed = useCallback((failure: Failure) => dispatch({ kind: 'failed', failure }), [dispatch]);
  useEffect(() => {
    let isWanted = true;
    setCoops(null);
    void client.call('access.coops', { environment }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setCoops(reply.value);
      else failed(reply.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [client, failed, environment]);
  useEffect(() => {
    if (organisasjonsnummer === null) return;
    let isWanted = true;
    void client.call('access.show', { environment, organisasjonsnummer }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setView(reply.value);
      else failed(reply.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [client, failed, environment, organisasjonsnummer]);
  useEffect(() => client.on('access.changed', setView), [client]);
  useEffect(() => client.on('access.progress', ({ step }) => setBusy((now) => (now === false ? now : step))), [client]);

  /** One thing at a time; what comes of it is shown. */
  async function run(ask: (place: AccessPlace) => Promise<Result<AccessView, Failure>>): Promise<boolean> {
    if (view === null || busy !== false) return false;
    dispatch({ kind: 'failure-seen' });
    setBusy(true);
    const reply = await ask(view.place);
    setBusy(false);
    if (reply.ok) setView(reply.value);
    else failed(reply.failure);
    return reply.ok;
  }

  return {
    coops,
    view,
    canTest: environment === 'practice' || !model.app.practiceOnly,
    busy,
    choosePlace(chosen) {
      setOther(chosen === null);
      dispatch({ kind: 'access', access: { environment, organisasjonsnummer: chosen } });
    },
    keyChanged: () => void run((place) => client.call('access.keyChanged', place)),
    choose: (choices) => run((place) => client.call('access.choose', { place, choices })),
    test: (step) => run((place) => client.call('access.test', { place, step })),
    cancel: () => void client.call('access.cancelTest', {}),
    registerSystem: () => run((place) => client.call('access.registerSystem', place)),
    askForSystembruker: () => run((place) => client.call('access.askForSystembruker', place)),
    async openPage(page) {
      if (view === null) return;
      const reply = await client.call('access.openPage', { place: view.place, page });
      if (!reply.ok) failed(reply.failure);
    },
  };
}

function isPlace(place: AccessPlace, environment: string, organisasjonsnummer: string | null): boolean {
  return place.environment === environment && place.organisasjonsnummer === organisasjonsnummer;
}

/** With a draft open its co-op is meant, where it belongs to the environment that is looked at. */
function ofDraft(
  draft: { readonly environment: string; readonly oppgavegiver: { readonly organisasjonsnummer: string } | null } | undefined,
  environment: string,
): string | null {
  return draft?.environment === environment ? (draft.oppgavegiver?.organisasjonsnummer ?? null) : null;
}
