/**
 * Splits separated text into records of raw strings. Nothing is guessed to be a number: a library that does turns `01010112345` into
 * 1010112345 and `12,50` into 1250. Quotes and line ends as in RFC 4180; a quote that isn't closed within what one cell of
 * Excel can hold is an ordinary sign, so that it can't swallow the rest of the list.
 */
export function* splitRecords(text: string, delimiter: string): Generator<string[]> {
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      let field = '';
      const quoted = text[at] === '"' ? lengthOfQuoted(text, at + 1) : -1;
      if (quoted !== -1) {
        field = text.slice(at + 1, at + 1 + quoted).replaceAll('""', '"');
        at += quoted + 2;
      }
      // All of a bare field, or what stands behind a closing quote.
      const end = endOfField(text, at, delimiter);
      record.push(field + text.slice(at, end));
      at = end;
      if (text[at] !== delimiter) break;
      at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield record;
  }
}

const MAX_CELL_CHARACTERS = 32_767;

/** Up to the quote that ends the field, -1 when there is none; two quotes together stand for one inside it. */
function lengthOfQuoted(text: string, from: number): number {
  const cell = text.slice(from, from + MAX_CELL_CHARACTERS + 1);
  for (let at = cell.indexOf('"'); at !== -1; at = cell.indexOf('"', at + 2)) {
    if (cell[at + 1] !== '"') return at;
  }
  return -1;
}

function endOfField(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === delimiter || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}
