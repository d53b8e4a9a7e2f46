/** What every delivery from the window is held to before anything is frozen. */
import type { EnvironmentName } from '../../../shared/core/access/environment.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { OpenDesk } from '../../desk/open-desk.ts';
import type { HandlerContext } from './context.ts';

/** `RUNTIME_PRACTICE_ONLY`, `STORE_NEEDS_PASSPHRASE`; undefined when it may go on. */
export function refusedHere({ versions }: Pick<HandlerContext, 'versions'>, { by }: OpenDesk, to: EnvironmentName): Failure | undefined {
  if (to === 'practice') return undefined;
  if (versions.practiceOnly) return failure('RUNTIME_PRACTICE_ONLY', { electron: versions.electron });
  // An outbox that is gone when the app closes could send twice.
  return by === 'session' ? failure('STORE_NEEDS_PASSPHRASE') : undefined;
}

/** Offline it waits in the outbox: what leaves the machine later, leaves it when its user says so again. */
export function mustWait({ isOnline }: Pick<HandlerContext, 'isOnline'>, to: EnvironmentName): boolean {
  return to !== 'practice' && !isOnline();
}
