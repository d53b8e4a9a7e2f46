/** Where new versions may come from. The address itself lies in the installed app; what it answers may name others, or lead there. */

const THIS_MACHINE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** https; plain http on this machine only, where nobody stands in between. */
export function mayUpdateFrom(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.has(hostname));
}
