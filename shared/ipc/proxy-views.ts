import { z } from '../zod.ts';

/** A proxy by its host and port, as the system names it. */
export const proxyNameSchema = z.string().min(1).max(300);

/** What a proxy wants before it lets anything through. */
export const proxyWantsSchema = z.strictObject({
  proxy: proxyNameSchema,
  /** The password goes to the proxy in a way that whoever listens on the network can read. */
  isReadable: z.boolean(),
  /** There was one in the keychain, and the proxy doesn't take it any more. */
  isOutdated: z.boolean(),
});
export type ProxyWants = z.infer<typeof proxyWantsSchema>;

/** Which proxy has a password from the user: in the keychain, else in memory until the app is closed. */
export const proxyKnownSchema = z.strictObject({ proxy: proxyNameSchema, isKept: z.boolean() });
export type ProxyKnown = z.infer<typeof proxyKnownSchema>;
