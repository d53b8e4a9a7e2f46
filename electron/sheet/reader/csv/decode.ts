/**
 * The text of a file that doesn't say how it is encoded. A byte order mark decides; else whatever is valid UTF-8 is UTF-8 (Norwegian letters
 * in Windows-1252 never are, by chance, in a real list); else Windows-1252, which is what a Norwegian Excel saves.
 */
export function decodeText(bytes: Buffer): string {
  // Each decoder takes the byte order mark off.
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function startsWith(bytes: Buffer, ...mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** Bytes 0x80 to 0x9f, where Windows-1252 differs from Latin-1. */
const OF_WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, because some versions of Node (20 among them) read these bytes as Latin-1 and turn a dash into a control character. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => OF_WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}
