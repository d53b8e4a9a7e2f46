/** What goes wrong in a rehearsal, because its user asked for it. */
import { ok } from '../../../shared/result.ts';
import type { Practice } from '../../practice/start-practice.ts';
import type { Handlers } from '../run-call.ts';
import type { HandlerContext } from './context.ts';

type PracticeHandlers = Pick<Handlers, Extract<keyof Handlers, `practice.${string}`>>;

export function practiceHandlers({ access, desk }: Pick<HandlerContext, 'access' | 'desk'>): PracticeHandlers {
  const waiting = (practice: Practice) => ok([...practice.waitingFaults()]);
  return {
    async 'practice.play'({ faults }) {
      const practice = await access.practice();
      for (const fault of faults) practice.failNext(fault);
      // With a token at hand Maskinporten isn't asked, and what is to go wrong there would wait for an hour.
      const opened = await desk.opened();
      if (opened.ok && faults.some((fault) => fault.kind === 'status' && fault.at === 'maskinporten')) opened.value.forgetTokens();
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
