import { expect, test } from 'vitest';
import { rowsFromText, rowsToText } from '../../../shared/ipc/page-rows.ts';
import { type RowView, rowViewSchema } from '../../../shared/ipc/views.ts';

const cell = (text: string, letter = 'A', row = 2) => ({ text, edited: false, address: `${letter}${row}` });
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

const inSheet = (row: number): RowView => ({
  ...plain,
  row,
  identifikator: cell('010190•••••', 'AB', row),
  navn: cell('Åse', 'C', row),
  utbetaltBeloep: cell('', '', row),
});

test.each<[string, RowView[]]>([
  ['none', []],
  ['a plain one and one with a problem', [plain, withProblem]],
  ['many plain ones', [1, 9, 10, 100_000].map(inSheet)],
  ['numbers of each kind, and none', [plain, { ...plain, kind: 'organisasjonsnummer' }, { ...plain, kind: null, kroner: null }]],
  ['one that is left out', [{ ...plain, leftOut: true }, plain]],
  ['one that was added', [plain, { ...plain, added: true }]],
  ['one with an accepted warning', [plain, { ...plain, accepted: [{ key: 'k', reason: 'ja' }] }]],
  [
    'an edited cell in each column',
    [
      plain,
      ...(['identifikator', 'navn', 'utbetaltBeloep'] as const).map((field) => ({ ...plain, [field]: { ...cell('1'), edited: true } })),
    ],
  ],
  [
    'a number that stands in another column than that of the others',
    [inSheet(2), { ...inSheet(3), identifikator: cell('974760673', 'D', 3) }],
  ],
])('rows come out as they went in: %s', (_, rows) => {
  expect(rowsFromText(rowsToText(rows))).toEqual(rows);
});

test('plain rows take little more than what stands in them', () => {
  const rows = Array.from({ length: 200 }, (_, n) => inSheet(n + 2));
  expect(rowsToText(rows).length).toBeLessThan(JSON.stringify(rows).length / 4);
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
  expect(rowsFromText(JSON.stringify([['A', 'B', 'C'], plain, row]))).toBeUndefined();
});

test('text that is none of ours is no rows', () => {
  const plainRow = [2, '010190•••••', 'Åse', '1 200', 1, 1200];
  const textOf = (row: unknown[]) => JSON.stringify([['A', 'B', 'C'], row]);
  expect(rowsFromText(textOf(plainRow))).toHaveLength(1);
  const others = [
    '',
    '{}',
    '[',
    '[]',
    '[["A","B"]]',
    '[[1,2,3]]',
    ...plainRow.map((_, n) => textOf(plainRow.map((part, at) => (at === n ? {} : part)))),
    textOf(plainRow.slice(1)),
  ];
  expect(others.map(rowsFromText)).toEqual(others.map(() => undefined));
  expect([0, 1.5].map((row) => rowsFromText(textOf(plainRow.with(0, row))))).toEqual([undefined, undefined]);
  expect(rowsFromText(textOf(plainRow.with(4, 3)))).toBeUndefined();
});
