import type { Secrets } from '../../ports.ts';

/** What no keychain keeps: gone with the process. */
export function secretsInMemory(): Secrets {
  const kept = new Map<string, string>();
  return {
    get: async (account) => kept.get(account) ?? null,
    set: async (account, secret) => void kept.set(account, secret),
    remove: async (account) => void kept.delete(account),
  };
}
