/** Names for files that are saved for the user: what goes into them may have come from a workbook, a server or the keyboard. Pure. */

/** Windows gives these to devices, whatever stands behind a dot after them. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const ENDING = /\.([A-Za-z0-9]{1,12})$/;
const LONGEST = 100;

/**
 * A name that every system takes, without a folder, and that reads as what it is: nothing in it turns its letters around or hides its ending.
 * `fallback` where nothing is left of it. The ending (letters and digits after the last dot) stays.
 */
export function safeFileName(name: string, fallback: string): string {
  // The sign that turns writing around belongs to \p{Cf}; it would show "slx.exe" as "exe.xls".
  const clean = name
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, '-');
  const [dotted = '', ending] = ENDING.exec(clean) ?? [];
  const stem = trimmed(trimmed(dotted === '' ? clean : clean.slice(0, -dotted.length)).slice(0, LONGEST)) || fallback;
  const [first = ''] = stem.split('.');
  const free = DEVICE.test(first.trim()) ? `_${stem}` : stem;
  return ending === undefined ? free : `${free}.${ending}`;
}

/** Windows drops dots and spaces at the end without a word; a dot at the beginning hides the file elsewhere. */
function trimmed(text: string): string {
  // A pair of which `slice` has left the half would be no letter any more.
  return text.replace(/[\ud800-\udbff]$/, '').replace(/^[. ]+|[. ]+$/g, '');
}
