/** `URL.origin` is the string "null" for schemes that the web platform doesn't know, so it is put together here. */
export function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
