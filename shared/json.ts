/** What the text says as JSON; undefined when it is none, for what comes from outside is not trusted to be. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
