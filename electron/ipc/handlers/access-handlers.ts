import type { AccessPlace } from '../../../shared/core/access.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { AccessSetup } from '../../access/checklist-store.ts';
import { accessCoops, accessView, choose } from '../../access/checklist-view.ts';
import type { OpenDesk } from '../../app/desk.ts';
import type { Handlers } from '../run-call.ts';
import type { HandlerContext } from './context.ts';

type AccessHandlers = Pick<Handlers, 'access.coops' | 'access.show' | 'access.choose'>;

export function accessHandlers({ desk }: HandlerContext): AccessHandlers {
  const withDesk = async <T>(work: (opened: OpenDesk) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const opened = await desk.opened();
    return opened.ok ? work(opened.value) : opened;
  };
  const changed = (place: AccessPlace, how: (setup: AccessSetup, all: readonly AccessSetup[]) => AccessSetup) =>
    withDesk(async ({ checklists, store }) => {
      const setup = await checklists.change(place, (before) => how(before, checklists.list()));
      return setup.ok ? ok(accessView(setup.value, store.profiles.list())) : setup;
    });

  return {
    'access.coops': ({ environment }) =>
      withDesk(async ({ checklists, store }) => ok(accessCoops(environment, checklists.list(), store.profiles.list()))),
    'access.show': (place) => withDesk(async ({ checklists, store }) => ok(accessView(checklists.get(place), store.profiles.list()))),
    'access.choose': ({ place, choices }) => changed(place, (setup, all) => choose(setup, choices, all)),
  };
}
