import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTsv, parseTsv } from '../../../../shared/core/sheet/tsv.ts';

describe('text from the clipboard', () => {
  it.each<[string, string[][]]>([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    ['a\t\nb', [['a', ''], ['b']]],
    ['"to\nlinjer"\tb', [['to\nlinjer', 'b']]],
    ['"sa ""ja"""', [['sa "ja"']]],
    ['"ikke lukket\tb', [['"ikke lukket', 'b']]],
    ['"Ola" Nordmann', [['"Ola" Nordmann']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', [['']]],
  ])('%j is read as %j', (text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  it('comes back as it was copied', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', 'a"b', '\t', 'to\nlinjer', '\r\n', 'Åse Ødegård'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        // A last row with nothing in it can't be told from the line end before it.
        fc.pre(rows.length === 1 || rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1);
        expect(parseTsv(formatTsv(rows))).toEqual(rows);
      }),
    );
  });
});
