/**
 * Where things are sent. One schema describes the practice environment, the built-in test and production environments, and an
 * expert's own file. Source: spec 1.1, 2.1, 3.1, 4.1; the file format is a contract of the command line.
 */
import { z } from '../../zod.ts';

export const environmentNameSchema = z.enum(['practice', 'test', 'production']);
export type EnvironmentName = z.infer<typeof environmentNameSchema>;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** Hosts outside this machine that the app ever talks to; a leading dot stands for every host below it. */
const ALLOWED_HOSTS: readonly string[] = [
  'maskinporten.no',
  'test.maskinporten.no',
  'platform.altinn.no',
  'platform.tt02.altinn.no',
  '.api.skatteetaten.no',
  '.api.skatteetaten-test.no',
  'api-test.sits.no',
];

const HTTP_URL = /^(https?):\/\/(\[[0-9a-fA-F:]+\]|(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+)(:\d{1,5})?(\/[^\s?#]*)?$/;

/** Plain http only on this machine; otherwise https to a host on the fixed list, on the standard port. No user info, query or fragment. */
export function isAllowedUrl(url: string): boolean {
  const match = HTTP_URL.exec(url);
  if (!match) return false;
  const [, scheme, rawHost = '', port] = match;
  const host = rawHost.toLowerCase();
  if (LOOPBACK.has(host)) return true;
  if (scheme !== 'https' || (port !== undefined && port !== ':443')) return false;
  return ALLOWED_HOSTS.some((allowed) => (allowed.startsWith('.') ? host.endsWith(allowed) : host === allowed));
}

const urlSchema = z.string().refine(isAllowedUrl, { error: 'URL_NOT_ALLOWED' });

export const environmentSchema = z.strictObject({
  name: z.string().min(1).max(60),
  /** True: only synthetic identifiers may be sent (real data in test is forbidden, spec 4.1). False: only real ones. */
  syntheticOnly: z.boolean(),
  maskinporten: z.strictObject({ issuer: urlSchema, tokenEndpoint: urlSchema }),
  skatteetaten: z.strictObject({ baseUrl: urlSchema }),
  dialogporten: z.strictObject({ baseUrl: urlSchema }),
  altinn: z.strictObject({ platformBaseUrl: urlSchema }),
});
export type Environment = z.infer<typeof environmentSchema>;

export const TEST_ENVIRONMENT: Environment = {
  name: 'test',
  syntheticOnly: true,
  maskinporten: { issuer: 'https://test.maskinporten.no/', tokenEndpoint: 'https://test.maskinporten.no/token' },
  skatteetaten: { baseUrl: 'https://innrapporteringskattepliktigkundeutbytte.api.skatteetaten-test.no' },
  dialogporten: { baseUrl: 'https://platform.tt02.altinn.no/dialogporten' },
  altinn: { platformBaseUrl: 'https://platform.tt02.altinn.no' },
};

export const PRODUCTION_ENVIRONMENT: Environment = {
  name: 'production',
  syntheticOnly: false,
  maskinporten: { issuer: 'https://maskinporten.no/', tokenEndpoint: 'https://maskinporten.no/token' },
  skatteetaten: { baseUrl: 'https://innrapporteringskattepliktigkundeutbytte.api.skatteetaten.no' },
  dialogporten: { baseUrl: 'https://platform.altinn.no/dialogporten' },
  altinn: { platformBaseUrl: 'https://platform.altinn.no' },
};
