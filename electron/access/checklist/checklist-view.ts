/** What of a set-up the screen gets to see, and what a choice changes. Pure. */
import {
  ACCESS_STEPS,
  type AccessChoices,
  ALL_UNTESTED,
  nextStep,
  ownerOf,
  systemIdOf,
  withoutFrom,
} from '../../../shared/core/access/access.ts';
import type { EnvironmentName } from '../../../shared/core/access/environment.ts';
import type { Profile } from '../../../shared/core/draft/oppgavegiver.ts';
import type { AccessCoop, AccessView } from '../../../shared/ipc/access-views.ts';
import { scopesOf } from './checklist-steps.ts';
import type { AccessSetup } from './checklist-store.ts';

export function accessView(setup: AccessSetup, profiles: readonly Profile[], ownEnvironment = false): AccessView {
  const { place, choices, request, lights } = setup;
  return {
    place,
    name: nameOf(place.organisasjonsnummer, profiles),
    choices,
    owner: ownerOf(place, choices),
    systemId: systemIdOf(place, choices),
    request,
    lights,
    scopes: [...scopesOf(setup)],
    ownEnvironment,
  };
}

/** Those that something was set up for here, then those that only a profile knows. */
export function accessCoops(environment: EnvironmentName, setups: readonly AccessSetup[], profiles: readonly Profile[]): AccessCoop[] {
  const here = setups.filter(({ place }) => place.environment === environment);
  const begun = here.map(({ place, lights }) => ({
    organisasjonsnummer: place.organisasjonsnummer,
    name: nameOf(place.organisasjonsnummer, profiles),
    next: nextStep(lights) ?? null,
    green: ACCESS_STEPS.filter((step) => lights[step].kind === 'ok').length,
  }));
  const known = new Set(begun.map(({ organisasjonsnummer }) => organisasjonsnummer));
  const others = profiles.flatMap(({ name, oppgavegiver: { organisasjonsnummer } }) => {
    if (known.has(organisasjonsnummer)) return [];
    known.add(organisasjonsnummer);
    return [{ organisasjonsnummer, name, next: null, green: 0 }];
  });
  return [...begun, ...others];
}

/**
 * The set-up with other choices. Lights that were earned by what has changed go out. Another owner is another certificate, client and
 * systembruker: where that owner is set up already for another co-op of the same environment, all but the test call is taken from there.
 */
export function choose(setup: AccessSetup, choices: AccessChoices, all: readonly AccessSetup[]): AccessSetup {
  const { place } = setup;
  if (ownerOf(place, choices) !== ownerOf(place, setup.choices) || choices.owner.kind !== setup.choices.owner.kind) {
    return ofSameOwner(setup, choices, all) ?? { ...setup, choices, request: null, lights: ALL_UNTESTED };
  }
  let next: AccessSetup = { ...setup, choices };
  const otherPackage = JSON.stringify(choices.owner) !== JSON.stringify(setup.choices.owner);
  if (otherPackage || systemIdOf(place, choices) !== systemIdOf(place, setup.choices)) {
    next = { ...next, request: null, lights: withoutFrom(next.lights, 'system') };
  }
  if (choices.clientId !== setup.choices.clientId) next = { ...next, lights: withoutFrom(next.lights, 'client') };
  return next;
}

function ofSameOwner(setup: AccessSetup, choices: AccessChoices, all: readonly AccessSetup[]): AccessSetup | undefined {
  if (choices.owner.kind !== 'client') return undefined;
  const { organisasjonsnummer } = choices.owner;
  const other = all.find(
    ({ place, choices: { owner } }) =>
      place.environment === setup.place.environment && owner.kind === 'client' && owner.organisasjonsnummer === organisasjonsnummer,
  );
  return other && { ...other, place: setup.place, lights: withoutFrom(other.lights, 'call') };
}

function nameOf(organisasjonsnummer: string, profiles: readonly Profile[]): string {
  return profiles.find(({ oppgavegiver }) => oppgavegiver.organisasjonsnummer === organisasjonsnummer)?.name ?? '';
}
