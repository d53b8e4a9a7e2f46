/** Where Skatteetaten's token may go. Source: spec 3.4. Pure. */
import type { Environment } from '../../../shared/core/access/environment.ts';

const FAMILIES: readonly { readonly of: string; readonly hosts: readonly string[] }[] = [
  { of: '.api.skatteetaten.no', hosts: [] },
  { of: '.api.skatteetaten-test.no', hosts: ['api-test.sits.no'] },
];

/**
 * Whether a document's address, which somebody else wrote, is one of this environment's Skatteetaten: https at a host of the same family as
 * the reporting API, on the standard port, or the very origin of that API. No user info: what stands before an @ is there to deceive.
 */
export function isOwnDocumentUrl({ skatteetaten }: Environment, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  const own = new URL(skatteetaten.baseUrl);
  if (origin === own.origin) return true;
  const family = FAMILIES.find(({ of, hosts }) => own.hostname.endsWith(of) || hosts.includes(own.hostname));
  if (family === undefined || protocol !== 'https:' || port !== '') return false;
  return (hostname.endsWith(family.of) && hostname !== family.of) || family.hosts.includes(hostname);
}
