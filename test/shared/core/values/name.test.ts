import { describe, expect, it } from 'vitest';
import { readName } from '../../../../shared/core/values/name.ts';
import { cellOfKind, numberCell, textCell } from '../make-sheet.ts';

describe('readName', () => {
  it.each([
    ['Kåre Ødegård', 'Kåre Ødegård'],
    ['  Kari Nordmann\u00a0', 'Kari Nordmann'],
    ['Ka\u030are', 'Kåre'],
    ['Nordmann,  Kari', 'Nordmann,  Kari'],
    ['Ðorđe Łukasz 李 🧑‍🌾', 'Ðorđe Łukasz 李 🧑‍🌾'],
    ['x'.repeat(150), 'x'.repeat(150)],
  ])('%j is sent as %j', (text, expected) => {
    expect(readName(textCell(text))).toEqual({ value: expected, problems: [] });
  });

  it.each([
    ['nothing', '', 'NAME_MISSING', undefined],
    ['only space', ' \u00a0\n', 'NAME_MISSING', undefined],
    ['a line break', 'Kari\nNordmann', 'NAME_CONTROL_CHARACTERS', 'Kari Nordmann'],
    ['a tab', 'Kari\tNordmann', 'NAME_CONTROL_CHARACTERS', 'Kari Nordmann'],
    ['a soft hyphen', 'Kari Nord\u00admann', 'NAME_CONTROL_CHARACTERS', 'Kari Nordmann'],
    ['a direction mark', '\u202bKari Nordmann\u202c', 'NAME_CONTROL_CHARACTERS', 'Kari Nordmann'],
    ['a C1 control', 'Kari\u0085Nordmann', 'NAME_CONTROL_CHARACTERS', 'Kari Nordmann'],
    ['a delete', 'Kari\u007fNordmann', 'NAME_CONTROL_CHARACTERS', 'Kari Nordmann'],
    ['half a surrogate pair', 'Kari\ud83e', 'NAME_CONTROL_CHARACTERS', undefined],
  ])('%s is an error', (_, text, code, offered) => {
    const fixes = offered === undefined ? [] : [{ kind: 'replace', value: offered, why: 'ONE_LINE' }];
    expect(readName(textCell(text))).toEqual({ value: undefined, problems: [{ code, severity: 'error', data: {}, fixes }] });
  });

  it('a very long name is a warning and is sent', () => {
    expect(readName(textCell('x'.repeat(151)))).toEqual({
      value: 'x'.repeat(151),
      problems: [{ code: 'NAME_LONG', severity: 'warning', data: { length: 151, longest: 150 }, fixes: [] }],
    });
  });

  it('a number is a name as it is shown', () => {
    expect(readName(numberCell(7, '000', '007')).value).toBe('007');
  });

  it.each([
    ['error', 'CELL_ERROR'],
    ['formula-without-value', 'FORMULA_WITHOUT_VALUE'],
    ['blank', 'NAME_MISSING'],
  ] as const)('a %s cell has no name', (kind, code) => {
    const { value, problems } = readName(cellOfKind(kind));
    expect([value, problems[0]?.code]).toEqual([undefined, code]);
  });
});
