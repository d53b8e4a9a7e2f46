import { type AccessPlace, type AccessStep, withoutFrom } from '../../../shared/core/access/access.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SigningKeys } from '../../access/checklist/checklist.ts';
import { approvalPage, fixedPage, letterUrl } from '../../access/checklist/checklist-pages.ts';
import type { AccessSetup } from '../../access/checklist/checklist-store.ts';
import { accessCoops, accessView, choose } from '../../access/checklist/checklist-view.ts';
import { checklistOf } from '../../desk/checklist-of.ts';
import type { OpenDesk } from '../../desk/open-desk.ts';
import type { Handlers } from '../run-call.ts';
import type { HandlerContext } from './context.ts';

type AccessHandlers = Pick<Handlers, Extract<keyof Handlers, `access.${string}`>>;

type Parts = 'access' | 'browser' | 'clock' | 'emit' | 'fetch' | 'makeWatch' | 'newUuid' | 'versions';
export interface AccessContext extends Pick<HandlerContext, Parts> {
  readonly desk: Pick<HandlerContext['desk'], 'opened' | 'onOpened'>;
  readonly keys: SigningKeys;
}

export function accessHandlers(context: AccessContext): AccessHandlers {
  const { access, browser, desk, emit, versions } = context;
  let testing: AbortController | undefined;

  const withDesk = async <T>(work: (opened: OpenDesk) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const opened = await desk.opened();
    return opened.ok ? work(opened.value) : opened;
  };
  const viewOf = async ({ store }: OpenDesk, setup: AccessSetup): Promise<AccessView> => {
    // In practice there is no file, and asking would start the authorities.
    const found = setup.place.environment === 'practice' ? undefined : await access.find(setup.place.environment);
    return accessView(setup, store.profiles.list(), found?.ok === true && found.value.isOwnFile);
  };
  /** The test-only runtime never reaches test or production. */
  const refusal = ({ environment }: AccessPlace) =>
    environment !== 'practice' && versions.practiceOnly ? failure('RUNTIME_PRACTICE_ONLY', { electron: versions.electron }) : undefined;

  const watch = context.makeWatch(async (place) => {
    const opened = await desk.opened();
    if (!opened.ok) return false;
    const { checklists } = opened.value;
    const before = checklists.get(place);
    const tested = await checklistOf(context, opened.value).lookForSystembruker(place, new AbortController().signal);
    if (!tested.ok) return false;
    if (JSON.stringify(before.lights) !== JSON.stringify(tested.value.lights))
      emit('access.changed', await viewOf(opened.value, tested.value));
    // Without a key there is nothing to look with, and a keychain that says no is not asked again and again.
    return isWaiting(tested.value) && tested.value.lights.certificate.kind !== 'failed';
  });

  // Who approves may take days, and the app is closed and opened meanwhile: the looking goes on with each start, wherever the user is.
  desk.onOpened(({ checklists }) => {
    for (const setup of checklists.list()) if (isWaiting(setup) && refusal(setup.place) === undefined) watch.start(setup.place);
  });

  /** Does something at the authorities, shows what came of it, and goes on looking where an answer is waited for. */
  const act = (place: AccessPlace, work: (opened: OpenDesk) => Promise<Result<AccessSetup, Failure>>) =>
    withDesk(async (opened) => {
      const refused = refusal(place);
      if (refused !== undefined) return fail(refused);
      const done = await work(opened);
      if (!done.ok) return done;
      if (isWaiting(done.value)) watch.start(place);
      return ok(await viewOf(opened, done.value));
    });

  return {
    'access.coops': ({ environment }) =>
      withDesk(async ({ checklists, store }) => ok(accessCoops(environment, checklists.list(), store.profiles.list()))),
    'access.show': (place) =>
      withDesk(async (opened) => {
        const setup = opened.checklists.get(place);
        if (isWaiting(setup) && refusal(place) === undefined) watch.start(place);
        return ok(await viewOf(opened, setup));
      }),
    'access.choose': ({ place, choices }) =>
      withDesk(async (opened) => {
        const { checklists } = opened;
        const setup = await checklists.change(place, (before) => choose(before, choices, checklists.list()));
        return setup.ok ? ok(await viewOf(opened, setup.value)) : setup;
      }),
    'access.test': ({ place, step }) =>
      act(place, async (opened) => {
        testing?.abort();
        const own = new AbortController();
        testing = own;
        const onStep = (at: AccessStep) => emit('access.progress', { place, step: at });
        try {
          return await checklistOf(context, opened).test(place, step, onStep, own.signal);
        } finally {
          if (testing === own) testing = undefined;
        }
      }),
    'access.keyChanged': (place) =>
      withDesk(async (opened) => {
        const setup = await opened.checklists.change(place, (before) => ({ ...before, lights: withoutFrom(before.lights, 'certificate') }));
        if (!setup.ok) return setup;
        if (refusal(place) !== undefined) return ok(await viewOf(opened, setup.value));
        const signal = new AbortController().signal;
        const tested = await checklistOf(context, opened).test(place, 'certificate', () => undefined, signal);
        return tested.ok ? ok(await viewOf(opened, tested.value)) : tested;
      }),
    async 'access.cancelTest'() {
      testing?.abort();
      return ok({});
    },
    'access.registerSystem': (place) => act(place, (opened) => checklistOf(context, opened).registerSystem(place)),
    'access.askForSystembruker': (place) => act(place, (opened) => checklistOf(context, opened).askForSystembruker(place)),
    'access.openPage': ({ place, page }) =>
      withDesk(async ({ checklists }) => {
        const refused = refusal(place);
        if (page !== 'approve' && (place.environment !== 'practice' || refused !== undefined)) {
          return open(fixedPage(place.environment, page, ''));
        }
        if (refused !== undefined) return fail(refused);
        const found = await access.find(place.environment);
        if (!found.ok) return found;
        const setup = checklists.get(place);
        if (page !== 'approve') {
          return open(fixedPage('practice', page, (await access.practice()).portalFor(accessView(setup, []).owner)));
        }
        const url = approvalPage(await currentLink(place, setup), found.value.environment);
        return url.ok ? open(url.value) : url;
      }),
    'access.writeLetter': (letter) => open(letterUrl(letter)),
  };

  /** The practice Altinn has another address after each start, so the link is asked for and not remembered. */
  async function currentLink(place: AccessPlace, setup: AccessSetup): Promise<string | null | undefined> {
    if (place.environment !== 'practice') return setup.request?.confirmUrl;
    const opened = await desk.opened();
    if (!opened.ok) return undefined;
    const tested = await checklistOf(context, opened.value).test(place, 'systembruker', () => undefined, new AbortController().signal);
    return tested.ok ? tested.value.request?.confirmUrl : undefined;
  }

  async function open(url: string): Promise<Result<Record<string, never>, Failure>> {
    return (await browser(url)) ? ok({}) : fail(failure('BROWSER_NOT_OPENED'));
  }
}

function isWaiting({ lights, request }: AccessSetup): boolean {
  return (
    lights.systembruker.kind === 'waiting' && (request?.status === 'New' || request?.status === 'Accepted' || request?.status === 'Unknown')
  );
}
