/** Sheets for tests of the page, all of synthetic people. */
import { type Sheet, SheetBuilder } from '../../shared/core/sheet/sheet.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../fixtures/synthetic.ts';

export type Value = string | number;

export function sheetOf(name: string, rows: readonly (readonly Value[])[]): Sheet {
  const builder = new SheetBuilder(name);
  rows.forEach((row, position) => {
    builder.startRow(position + 1);
    row.forEach((value, column) => {
      if (value === '') return;
      const isNumber = typeof value === 'number';
      builder.addCell(column, {
        kind: isNumber ? 'number' : 'text',
        text: isNumber ? String(value).replace('.', ',') : value,
        number: isNumber ? value : undefined,
        format: isNumber ? 'General' : undefined,
      });
    });
  });
  return builder.build();
}

const HEADINGS = ['Fødselsnummer', 'Navn', 'Utbetalt beløp'];
const FIRST = ['Åse', 'Øystein', 'Ingebjørg', 'Håkon', 'Sølvi', 'Bjørnar', 'Kari', 'Marit', 'Tor Erik', 'Ragnhild', 'Leif', 'Synnøve'];
const LAST = ['Ødegård', 'Lærdal', 'Nygårdsmoen', 'Bråten', 'Haugen', 'Sæther', 'Mo', 'Kvåle', 'Fjørtoft', 'Aasen', 'Myhre'];

export function cleanRows(count: number): Value[][] {
  return Array.from({ length: count }, (_, n) => [
    n % 17 === 16 ? syntheticOrganisasjonsnummer(n) : syntheticFoedselsnummer(n * 31 + 400),
    n % 17 === 16 ? `${LAST[n % LAST.length]} Gårdsdrift AS` : `${FIRST[n % FIRST.length]} ${LAST[(n * 5) % LAST.length]}`,
    500 + ((n * 1237) % 24_000),
  ]);
}

export function cleanSheet(count = 3): Sheet {
  return sheetOf('Medlemmer', [HEADINGS, ...cleanRows(count)]);
}

/** What a treasurer's sheet looks like: lost zeros, a number too short, one twice, øre, a name missing, nothing paid, a sum row. */
export function messySheet(count = 212): Sheet {
  const rows = cleanRows(count);
  const set = (row: number, column: number, value: Value) => {
    const cells = rows[row];
    if (cells) cells[column] = value;
  };
  for (let n = 0; n < 5; n++) set(8 + n * 9, 0, Number(syntheticFoedselsnummer(n)));
  set(2, 0, '12898700124');
  set(5, 2, 1284.5);
  set(21, 2, 733.4);
  set(30, 2, 90.75);
  set(12, 1, '');
  set(16, 0, rows[3]?.[0] ?? '');
  set(25, 0, '0101019012');
  set(27, 2, 0);
  set(33, 2, 'ca. 4000');
  set(40, 1, 'Samvirkelaget for Øvre og Nedre Lærdalsøyri, Indre Nordfjord og Ytre Sogn bygdeutvikling og grendehus AS');
  const sum = rows.reduce((total, [, , amount]) => total + (typeof amount === 'number' ? amount : 0), 0);
  return sheetOf('Medlemmer', [HEADINGS, ...rows, ['', 'Sum', sum]]);
}
