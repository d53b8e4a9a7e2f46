import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../run-call.ts';
import type { HandlerContext } from './context.ts';

type UpdateHandlers = Pick<Handlers, 'updates.state' | 'updates.look' | 'updates.download' | 'updates.install'>;

export function updateHandlers({ updates }: HandlerContext): UpdateHandlers {
  return {
    'updates.state': async () => ok(await updates.view()),
    'updates.look': async () => ok(await updates.look()),
    'updates.download': () => updates.download(),
    'updates.install': () => updates.install(),
  };
}
