import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRecords } from '../../../../electron/sheet/reader/csv/split.ts';

const split = (text: string) => [...splitRecords(text, ';')];

describe('splitRecords', () => {
  it.each([
    [
      'fields and lines',
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line ends of Unix and of old Macs',
      'a;b\nc;d\re;f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['no line end at the end', 'a;b', [['a', 'b']]],
    [
      'empty fields, also at the end',
      ';a;\n;;\n',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['an empty line is a row of its own', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['a delimiter and a line end in quotes', '"Vik; gård";"to\r\nlinjer"\n', [['Vik; gård', 'to\r\nlinjer']]],
    ['two quotes for one', '"Per ""Pelle"" Vik";1\n', [['Per "Pelle" Vik', '1']]],
    ['quotes in the middle are signs', 'Per "Pelle" Vik;1\n', [['Per "Pelle" Vik', '1']]],
    ['text behind a closing quote is kept', '"Per" Vik;1\n', [['Per Vik', '1']]],
    ['an empty field in quotes', '"";a\n', [['', 'a']]],
    ['nothing is made a number', '01010112345;12,50;1e5\n', [['01010112345', '12,50', '1e5']]],
  ])('%s', (_, text, records) => {
    expect(split(text)).toEqual(records);
  });

  it('a quote that nobody closes takes no other row with it', () => {
    expect(split('"Per;1\nKari;2\n')).toEqual([
      ['"Per', '1'],
      ['Kari', '2'],
    ]);
  });

  it('a quote that is closed a long way off takes no other row with it either', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `Medlem ${i};${i}`);
    expect(split(['"Per;1', ...rows, 'Kari";2'].join('\n'))).toHaveLength(5002);
  });

  it('gives back whatever was written by the rules', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'æ', '"', ';', '\n', '\r', ' ', '0') });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (records) => {
        const text = records.map((record) => `${record.map(quoted).join(';')}\r\n`).join('');
        expect(split(text)).toEqual(records);
      }),
    );
  });
});
