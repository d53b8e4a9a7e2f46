/** The screen for access without network: what was chosen is kept, and every test finds all in place unless a test answers otherwise. */
import type { AccessSetup } from '../../electron/access/checklist/checklist-store.ts';
import { accessCoops, accessView, choose } from '../../electron/access/checklist/checklist-view.ts';
import type { Handlers } from '../../electron/ipc/run-call.ts';
import { ACCESS_STEPS, type AccessPlace, ALL_UNTESTED, NO_CHOICES } from '../../shared/core/access/access.ts';
import type { Profile } from '../../shared/core/draft/oppgavegiver.ts';
import { ok } from '../../shared/result.ts';

export function inMemoryAccess(
  profiles: () => readonly Profile[],
  now: () => Date,
): Pick<Handlers, Extract<keyof Handlers, `access.${string}`>> {
  const setups = new Map<string, AccessSetup>();
  const key = ({ environment, organisasjonsnummer }: AccessPlace) => `${environment} ${organisasjonsnummer}`;
  const get = (place: AccessPlace): AccessSetup =>
    setups.get(key(place)) ?? { place, choices: NO_CHOICES, request: null, lights: ALL_UNTESTED };
  const keep = (setup: AccessSetup) => {
    setups.set(key(setup.place), setup);
    return ok(accessView(setup, profiles()));
  };
  const green = (place: AccessPlace, steps: readonly (typeof ACCESS_STEPS)[number][]) => {
    const setup = get(place);
    const lights = { ...setup.lights };
    for (const step of steps) lights[step] = { kind: 'ok', at: now().toISOString() };
    return keep({ ...setup, lights });
  };
  return {
    'access.coops': async ({ environment }) => ok(accessCoops(environment, [...setups.values()], profiles())),
    'access.show': async (place) => ok(accessView(get(place), profiles())),
    'access.choose': async ({ place, choices }) => keep(choose(get(place), choices, [...setups.values()])),
    'access.test': async ({ place, step }) => green(place, step === 'all' ? ACCESS_STEPS : [step]),
    'access.keyChanged': async (place) => green(place, ['certificate']),
    'access.cancelTest': async () => ok({}),
    'access.registerSystem': async (place) => green(place, ['system']),
    'access.askForSystembruker': async (place) => green(place, ['systembruker']),
    'access.openPage': async () => ok({}),
    'access.writeLetter': async () => ok({}),
  };
}
