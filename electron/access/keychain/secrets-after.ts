import type { Secrets } from '../../ports.ts';

/** The same, from a moment on: what is asked before waits for it. A keychain may put a question on the screen. */
export function secretsAfter(moment: Promise<void>, secrets: Secrets): Secrets {
  return {
    get: async (account) => {
      await moment;
      return secrets.get(account);
    },
    set: async (account, secret) => {
      await moment;
      return secrets.set(account, secret);
    },
    remove: async (account) => {
      await moment;
      return secrets.remove(account);
    },
  };
}
