import { z } from '../../zod.ts';
import { proxyKnownSchema, proxyNameSchema, proxyWantsSchema } from '../proxy-views.ts';
import { type CallTable, nothing } from './call.ts';

/** A proxy that wants a password. It goes to main once; no reply holds it. */
export const proxyCalls = {
  /** Null: the proxy hasn't asked, or asks no longer. */
  'proxy.wants': { args: nothing, reply: proxyWantsSchema.nullable() },
  /** Fails with PROXY_PASSWORD_REFUSED or PROXY_NOT_OPENED. */
  'proxy.signIn': {
    args: z.strictObject({
      proxy: proxyNameSchema,
      username: z.string().min(1).max(200),
      password: z.string().max(200),
      /** In the keychain; else until the app is closed. */
      isToBeKept: z.boolean(),
    }),
    reply: z.strictObject({ isKept: z.boolean() }),
  },
  'proxy.known': { args: nothing, reply: proxyKnownSchema.nullable() },
  /** Fails with KEYCHAIN_*. */
  'proxy.forget': { args: nothing, reply: nothing },
} as const satisfies CallTable<'proxy'>;
