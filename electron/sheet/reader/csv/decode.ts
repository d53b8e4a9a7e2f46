import type { TextImport } from '../../../../shared/core/sheet/text-import.ts';
import { guessUtf16 } from '../../text-file.ts';

export type Encoding = TextImport['encoding'];

/**
 * How a file that doesn't say so is encoded. A byte order mark decides; UTF-16 without one shows by its zero bytes; else whatever is valid
 * UTF-8 is UTF-8 (Norwegian letters in Windows-1252 never are, by chance, in a real list); else Windows-1252, which is what a Norwegian
 * Excel saves.
 */
export function guessEncoding(bytes: Buffer): Encoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  const withZeros = guessUtf16(bytes);
  if (withZeros !== undefined) return withZeros;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Each decoder takes the byte order mark off. Bytes that the encoding doesn't know become U+FFFD. */
export function decodeText(bytes: Buffer, encoding: Encoding): string {
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
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
