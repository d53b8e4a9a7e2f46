/**
 * The text of a file that doesn't say how it is encoded. A byte order mark decides; else whatever is valid UTF-8 is UTF-8 (Norwegian letters
 * in Windows-1252 never are, by chance, in a real list); else Windows-1252, which is what a Norwegian Excel saves.
 */
export function decodeText(bytes: Uint8Array): string {
  // Each decoder takes the byte order mark off.
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
