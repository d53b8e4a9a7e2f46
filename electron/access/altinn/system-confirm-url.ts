/** Which addresses may be opened in the user's browser. Source: spec 2.1, 2.5. */
import type { Environment } from '../../../shared/core/access/environment.ts';

/** Where systembrukere are approved, by the platform they belong to: TT02's requests are never approved in production's Altinn. */
const CONFIRM_HOST: Readonly<Record<string, string>> = {
  'platform.altinn.no': 'am.ui.altinn.no',
  'platform.tt02.altinn.no': 'am.ui.tt02.altinn.no',
};
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True for a page of the access management that belongs to this environment: https on its host, or on this machine the platform itself. */
export function isConfirmUrl(url: string, { altinn }: Environment): boolean {
  if (url.length > 2000 || !URL.canParse(url)) return false;
  const { protocol, hostname, host, port, username, password, pathname } = new URL(url);
  if (username !== '' || password !== '' || !pathname.startsWith('/accessmanagement/ui/')) return false;
  const platform = new URL(altinn.platformBaseUrl);
  if (LOOPBACK.has(platform.hostname)) return host === platform.host && protocol === platform.protocol;
  return protocol === 'https:' && port === '' && hostname === CONFIRM_HOST[platform.hostname];
}
