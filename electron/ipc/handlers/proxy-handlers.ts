import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../run-call.ts';
import type { HandlerContext } from './context.ts';

type ProxyHandlers = Pick<Handlers, 'proxy.wants' | 'proxy.signIn' | 'proxy.known' | 'proxy.forget'>;

export function proxyHandlers({ proxy }: HandlerContext): ProxyHandlers {
  return {
    'proxy.wants': async () => ok(await proxy.wants()),
    'proxy.signIn': ({ isToBeKept, ...login }) => proxy.signIn(login, isToBeKept),
    'proxy.known': async () => ok(proxy.known()),
    async 'proxy.forget'() {
      const forgotten = await proxy.forget();
      return forgotten.ok ? ok({}) : forgotten;
    },
  };
}
