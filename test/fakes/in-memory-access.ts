/** The screen for access without network: what was chosen is kept, and lights are as a test sets them. */
import type { AccessSetup } from '../../electron/access/checklist-store.ts';
import { accessCoops, accessView, choose } from '../../electron/access/checklist-view.ts';
import type { Handlers } from '../../electron/ipc/run-call.ts';
import { type AccessPlace, ALL_UNTESTED, NO_CHOICES } from '../../shared/core/access.ts';
import type { Profile } from '../../shared/core/oppgavegiver.ts';
import { ok } from '../../shared/result.ts';

export function inMemoryAccess(profiles: () => readonly Profile[]): Pick<Handlers, 'access.coops' | 'access.show' | 'access.choose'> {
  const setups = new Map<string, AccessSetup>();
  const key = ({ environment, organisasjonsnummer }: AccessPlace) => `${environment} ${organisasjonsnummer}`;
  const get = (place: AccessPlace): AccessSetup =>
    setups.get(key(place)) ?? { place, choices: NO_CHOICES, request: null, lights: ALL_UNTESTED };
  return {
    'access.coops': async ({ environment }) => ok(accessCoops(environment, [...setups.values()], profiles())),
    'access.show': async (place) => ok(accessView(get(place), profiles())),
    async 'access.choose'({ place, choices }) {
      const next = choose(get(place), choices, [...setups.values()]);
      setups.set(key(place), next);
      return ok(accessView(next, profiles()));
    },
  };
}
