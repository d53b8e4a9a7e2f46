import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { SigningKeys } from '../../../electron/access/checklist/checklist.ts';
import type { AccessSetup, ChecklistStore } from '../../../electron/access/checklist/checklist-store.ts';
import { makeAccessProvider } from '../../../electron/desk/access.ts';
import type { OpenDesk } from '../../../electron/desk/open-desk.ts';
import { accessHandlers } from '../../../electron/ipc/handlers/access-handlers.ts';
import { type AccessPlace, ALL_UNTESTED, type Light, NO_CHOICES, type RequestStatus } from '../../../shared/core/access/access.ts';
import type { KeyEntry } from '../../../shared/core/access/key.ts';
import { failure } from '../../../shared/core/failure.ts';
import type { EventData } from '../../../shared/ipc/events.ts';
import { fail, ok } from '../../../shared/result.ts';
import { tempFolder } from '../files/temp-folder.ts';

const CLIENT_ID = '5f0d3c1e-8a64-4b7e-9d52-2c9e6b1f7a30';
const AT = '2026-01-20T10:00:00.000Z';

function setup(environment: AccessPlace['environment'], organisasjonsnummer: string, status: RequestStatus): AccessSetup {
  const isWaiting = status === 'New' || status === 'Accepted';
  const systembruker: Light = { kind: isWaiting ? 'waiting' : 'failed', at: AT, failure: failure('SYSTEMBRUKER_NOT_APPROVED', { status }) };
  return {
    place: { environment, organisasjonsnummer },
    choices: { ...NO_CHOICES, clientId: CLIENT_ID },
    request: { id: randomUUID(), status, confirmUrl: null, escalated: false, askedAt: AT, seenAt: AT },
    lights: { ...ALL_UNTESTED, systembruker },
  };
}

/** The handlers over a store that holds these, with a watch that looks when the test says so. */
async function start(setups: readonly AccessSetup[], practiceOnly: boolean, fetch = globalThis.fetch) {
  let all = setups;
  const checklists: ChecklistStore = {
    list: () => all,
    get: ({ organisasjonsnummer }) => all.find(({ place }) => place.organisasjonsnummer === organisasjonsnummer) as AccessSetup,
    async change({ organisasjonsnummer }, how) {
      all = all.map((one) => (one.place.organisasjonsnummer === organisasjonsnummer ? how(one) : one));
      return ok(checklists.get({ environment: 'test', organisasjonsnummer }));
    },
  };
  const folder = await tempFolder();
  const watched: AccessPlace[] = [];
  const changed: EventData<'access.changed'>[] = [];
  const clock = { now: () => new Date(AT) };
  let look = async (_place: AccessPlace) => false;
  let tellOpened = (_desk: OpenDesk): void => undefined;
  // Only these two of its parts are used by the handlers of access.
  const open = { checklists, store: { profiles: { list: () => [] } } } as unknown as OpenDesk;
  const keys: SigningKeys = { inUse: async () => ok({ keyId: 'one' } as KeyEntry), signer: async () => fail(failure('KEY_FILE_NEEDED')) };
  const access = makeAccessProvider({
    practiceDirectory: join(folder, 'practice'),
    environmentDirectory: folder,
    keys,
    checklists: async () => ok(checklists),
    clock,
  });
  onTestFinished(() => access.close());
  accessHandlers({
    access,
    keys,
    fetch,
    clock,
    newUuid: randomUUID,
    browser: async () => true,
    emit: (_name, data) => void changed.push(data as EventData<'access.changed'>),
    versions: { app: '1', electron: '33', practiceOnly },
    makeWatch(looking) {
      look = looking;
      return { start: (place) => void watched.push(place), stop: () => undefined };
    },
    desk: {
      opened: async () => ok(open),
      onOpened(tell) {
        tellOpened = tell;
      },
    },
  });
  tellOpened(open);
  return { watched, changed, look: (place: AccessPlace) => look(place), all: () => all };
}

const PRACTICE = setup('practice', '311131788', 'New');
const TEST = setup('test', '313367002', 'Accepted');
const PRODUCTION = setup('production', '310000015', 'New');
const TURNED_DOWN = setup('test', '987654325', 'Rejected');

it('when the store is opened, every request that waits for somebody is looked after, and no other', async () => {
  const { watched } = await start([PRACTICE, TEST, PRODUCTION, TURNED_DOWN], false);
  expect(watched).toEqual([PRACTICE.place, TEST.place, PRODUCTION.place]);
});

it('on a runtime for practice only, nothing outside practice is asked', async () => {
  const { watched } = await start([PRACTICE, TEST, PRODUCTION], true);
  expect(watched).toEqual([PRACTICE.place]);
});

it('without the key the looking ends, and the window hears what is missing', async () => {
  const { look, all, changed } = await start([TEST], false, async () => {
    throw new Error('nothing may be asked');
  });
  expect(await look(TEST.place)).toBe(false);
  expect(all()).toMatchObject([{ lights: { certificate: { kind: 'failed' }, systembruker: { kind: 'waiting' } } }]);
  expect(changed).toMatchObject([{ place: TEST.place, lights: { certificate: { failure: { code: 'KEY_FILE_NEEDED' } } } }]);
});
