/** What the system may be handed to open: it starts a program for any scheme that one has registered for. */

const THIS_MACHINE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A page over TLS, a letter without a recipient, or a page of the practice authorities on this machine. */
export function mayOpenOutside(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password, pathname } = new URL(url);
  if (protocol === 'mailto:') return pathname === '';
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.has(hostname));
}
