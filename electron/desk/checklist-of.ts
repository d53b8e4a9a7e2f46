/** The checklist over the store that is open. */
import { makeAltinnCall } from '../access/altinn/altinn-call.ts';
import { type Checklist, makeChecklist, type SigningKeys } from '../access/checklist/checklist.ts';
import { makeMaskinportenClient } from '../access/maskinporten/maskinporten.ts';
import type { Clock, HttpFetch, NewUuid } from '../ports.ts';
import type { AccessProvider } from './access.ts';
import type { OpenDesk } from './open-desk.ts';

interface ChecklistParts {
  readonly access: AccessProvider;
  readonly keys: SigningKeys;
  readonly fetch: HttpFetch;
  readonly clock: Clock;
  readonly newUuid: NewUuid;
}

const made = new WeakMap<OpenDesk, Checklist>();

/** One for each opening of the store; its tokens are its own, so that a test never leans on what a delivery was given. */
export function checklistOf({ access, keys, fetch, clock, newUuid }: ChecklistParts, desk: OpenDesk): Checklist {
  const known = made.get(desk);
  if (known !== undefined) return known;
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid });
  const checklist = makeChecklist({
    store: desk.checklists,
    keys,
    maskinporten,
    altinn: makeAltinnCall({ fetch, maskinporten }),
    fetch,
    clock,
    async environmentOf({ environment }) {
      const found = await access.find(environment);
      return found.ok ? { ok: true, value: found.value.environment } : found;
    },
  });
  made.set(desk, checklist);
  return checklist;
}
