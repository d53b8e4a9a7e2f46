/** Rows of all kinds, as a sheet may hold them. */
import fc from 'fast-check';
import type { Check, CheckedRow } from '../../../../shared/core/check/check.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, numberCell, type TestCell } from '../make-sheet.ts';

export const PRACTICE = { syntheticOnly: true };

/** Every property of a row, whether it is looked up when asked or not. */
export function inFull({ row, text, edited, identifier, navn, utbetaltBeloep, oere, leftOut, bytes, problems }: CheckedRow) {
  return { row, text, edited, identifier, navn, utbetaltBeloep, oere, leftOut, bytes, problems };
}

export function full(check: Check) {
  return { ...check, rows: check.rows.map(inFull), problems: [...check.problems] };
}

export const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => syntheticFoedselsnummer(n * 7)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5 }).map((n) => syntheticFoedselsnummer(n * 7, { dNumber: true })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => syntheticOrganisasjonsnummer(n)) },
  { weight: 1, arbitrary: fc.constantFrom('13097248022', '30908299902', '974761076', '123', 'abc', '', '1,01E+10', '198963 98957', 'Sum') },
);

export const identifier: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: number.map((text) => (/^\d+$/.test(text) ? Number(text) : text)) },
  { weight: 1, arbitrary: number.map((text) => text.slice(0, 5) + ((Number(text[5]) + 1) % 10) + text.slice(6)) },
  { weight: 1, arbitrary: fc.constantFrom<TestCell>(null, 0, -5, 1.5, cellOfKind('error', '#REF!'), cellOfKind('date')) },
);

export const name: fc.Arbitrary<TestCell> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Kari Moe', 'MOE, KARI', 'Åse Bø', 'Ola Lie', 'Lie Bygg AS', 'Bygdas Maskinlag', 'Stiftelsen Sol'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TestCell>(
      null,
      '',
      ' Kari',
      'Kari\u00a0',
      'Kari "K" Moe',
      'a\\b',
      'Kari\nMoe',
      'Totalt',
      'x'.repeat(151),
      7,
    ),
  },
);

export const amount: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5000 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TestCell>(
      null,
      0,
      -5,
      12.5,
      1e12,
      '007',
      '1.234',
      'mye',
      '999999999999',
      numberCell(5, '0%'),
      cellOfKind('date'),
    ),
  },
);

export const sheetRows = fc.array(fc.tuple(identifier, name, amount), { minLength: 1, maxLength: 25 });
