import { expect, it } from 'vitest';
import { isSumLabel } from '../../../../shared/core/rows/sum-label.ts';

it.each(
  [
    [
      'Sum',
      'SUM:',
      'sum utbetalt',
      'Sum utbetalt 2025',
      'Totalt',
      'Total',
      'TOTAL kr',
      'Totalsum',
      'I alt',
      'i alt:',
      'Til sammen',
      'Tilsammen',
      'Til saman',
    ],
    [
      'Totalt 214 medlemmer',
      'Sum, 214 mottakere',
      'Grand total',
      'Subtotal',
      'Sum side 2',
      'In total',
      'Total amount paid',
      'Sum kundeutbytte (NOK)',
    ],
  ].flat(),
)('%j labels a sum', (text) => {
  expect(isSumLabel(text)).toBe(true);
});

it.each(
  [
    [
      '',
      '214',
      'Utbetalt',
      'Medlemmer',
      'Total Elektro AS',
      'Sum Bygg',
      'Sumaya Total',
      'Totalentreprenør AS',
      'Ola Nordmann',
      'Summen av alt godt AS',
      '—',
    ],
    [`Sum ${'2025 '.repeat(20)}`],
  ].flat(),
)('%j does not', (text) => {
  expect(isSumLabel(text)).toBe(false);
});
