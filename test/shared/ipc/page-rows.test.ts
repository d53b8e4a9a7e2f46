import { expect, test } from 'vitest';
import { rowsFromText, rowsToText } from '../../../shared/ipc/page-rows.ts';
import { type RowView, rowViewSchema } from '../../../shared/ipc/views.ts';

const cell = (text: string) => ({ text, edited: false, address: 'A2' });
const plain: RowView = {
  row: 2,
  leftOut: false,
  added: false,
  identifikator: cell('010190•••••'),
  navn: cell('Åse "Øvrebø"'),
  utbetaltBeloep: cell('1 200'),
  kind: 'foedselsnummer',
  kroner: 1200,
  problems: [],
  accepted: [],
};
const withProblem: RowView = {
  ...plain,
  kind: null,
  kroner: null,
  problems: [{ code: 'NAME_MISSING', severity: 'error', row: 2, cell: 'B2', field: 'navn', data: {}, fixes: [] }],
};

test('rows come out as they went in', () => {
  expect(rowsFromText(rowsToText([plain, withProblem]))).toEqual([plain, withProblem]);
  expect(rowsFromText(rowsToText([]))).toEqual([]);
});

const without = (key: keyof RowView) => Object.fromEntries(Object.entries(plain).filter(([name]) => name !== key));

test.each<[string, unknown]>([
  ['a row number that is none', { ...plain, row: 0 }],
  ['a part too many', { ...plain, secret: 1 }],
  ['a part in place of another', { ...without('added'), secret: true }],
  ['a cell without its text', { ...plain, navn: { edited: false, address: 'B2', other: '' } }],
  ['a kind that does not exist', { ...plain, kind: 'person' }],
  ['an amount with a fraction', { ...plain, kroner: 1.5 }],
  ['no row at all', null],
])('what the contract does not take is not taken either: %s', (_, row) => {
  expect(rowViewSchema.safeParse(row).success).toBe(false);
  expect(rowsFromText(JSON.stringify([plain, row]))).toBeUndefined();
});

test('text that is none of ours is no rows', () => {
  expect([rowsFromText(''), rowsFromText('{}'), rowsFromText('[')]).toEqual([undefined, undefined, undefined]);
});
