/** What goes wrong in a rehearsal, because its user asked for it. */
import { ok } from '../../../shared/result.ts';
import type { Practice } from '../../practice/start-practice.ts';
import type { Handlers } from '../run-call.ts';
import type { HandlerContext } from './context.ts';

type PracticeHandlers = Pick<Handlers, Extract<keyof Handlers, `practice.${string}`>>;

export function practiceHandlers({ access }: Pick<HandlerContext, 'access'>): PracticeHandlers {
  const waiting = (practice: Practice) => ok([...practice.waitingFaults()]);
  return {
    async 'practice.play'({ faults }) {
      const practice = await access.practice();
      for (const fault of faults) practice.failNext(fault);
      return waiting(practice);
    },
    'practice.waiting': async () => waiting(await access.practice()),
    async 'practice.reset'() {
      const practice = await access.practice();
      practice.forgetFaults();
      return waiting(practice);
    },
  };
}
