/** Those that stand in names, addresses and amounts of the Nordic countries; Excel and Outlook write most letters as they are. */
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['aelig', 'æ'],
  ['oslash', 'ø'],
  ['aring', 'å'],
  ['AElig', 'Æ'],
  ['Oslash', 'Ø'],
  ['Aring', 'Å'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['eacute', 'é'],
  ['Eacute', 'É'],
  ['egrave', 'è'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['rsquo', '’'],
  ['hellip', '…'],
]);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;

/** What isn't known stays as it stands, so that the user sees it. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (found, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED.get(name) ?? found;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
  });
}
