import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COLUMNS, FIELDS, HEADINGS, moved, nextField, type Position } from '../../../renderer/state/grid-moves.ts';
import { NO_PAGES, PAGE_SIZE, pagesToFetch, rowAt, withChangedRows, withPages } from '../../../renderer/state/row-pages.ts';
import { groupedText, isFigures, problemsAt, shownText } from '../../../renderer/state/row-text.ts';
import type { Problem } from '../../../shared/core/values/problem.ts';
import { aRow } from './examples.ts';

const SIZE = { rows: 100, pageRows: 10 };

describe('a key in the grid', () => {
  it.each<[string, boolean, Position, Position | undefined]>([
    ['ArrowDown', false, { index: 5, column: 'navn' }, { index: 6, column: 'navn' }],
    ['ArrowDown', false, { index: 99, column: 'navn' }, { index: 99, column: 'navn' }],
    ['ArrowUp', false, { index: 0, column: 'navn' }, { index: HEADINGS, column: 'navn' }],
    ['ArrowUp', false, { index: HEADINGS, column: 'navn' }, { index: HEADINGS, column: 'navn' }],
    ['ArrowDown', false, { index: HEADINGS, column: 'navn' }, { index: 0, column: 'navn' }],
    ['ArrowUp', true, { index: 50, column: 'navn' }, { index: 0, column: 'navn' }],
    ['ArrowDown', true, { index: 50, column: 'navn' }, { index: 99, column: 'navn' }],
    ['ArrowLeft', false, { index: 5, column: 'identifikator' }, { index: 5, column: 'row' }],
    ['ArrowLeft', false, { index: 5, column: 'row' }, { index: 5, column: 'row' }],
    ['ArrowRight', false, { index: 5, column: 'utbetaltBeloep' }, { index: 5, column: 'state' }],
    ['ArrowRight', true, { index: 5, column: 'row' }, { index: 5, column: 'state' }],
    ['PageDown', false, { index: 5, column: 'navn' }, { index: 15, column: 'navn' }],
    ['PageDown', false, { index: 95, column: 'navn' }, { index: 99, column: 'navn' }],
    ['PageUp', false, { index: 5, column: 'navn' }, { index: 0, column: 'navn' }],
    ['Home', false, { index: 5, column: 'navn' }, { index: 5, column: 'row' }],
    ['Home', true, { index: 5, column: 'navn' }, { index: 0, column: 'row' }],
    ['End', true, { index: 5, column: 'navn' }, { index: 99, column: 'state' }],
    ['a', false, { index: 5, column: 'navn' }, undefined],
    ['Enter', false, { index: 5, column: 'navn' }, undefined],
  ])('%s (ctrl %s) from %o leads to %o', (key, ctrl, from, to) => {
    expect(moved(from, { key, ctrl }, SIZE)).toEqual(to);
  });

  it('never leads out of the grid', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(fc.record({ key: keys, ctrl: fc.boolean() })), fc.integer({ min: 1, max: 500 }), (presses, rows) => {
        let position: Position = { index: 0, column: 'identifikator' };
        for (const press of presses) position = moved(position, press, { rows, pageRows: 7 }) ?? position;
        expect(position.index).toBeGreaterThanOrEqual(HEADINGS);
        expect(position.index).toBeLessThan(rows);
        expect(COLUMNS).toContain(position.column);
      }),
    );
  });

  it('Tab while editing goes through every field of every row, and back the same way', () => {
    const there: Position[] = [{ index: 0, column: 'identifikator' }];
    for (let next = nextField({ index: 0, column: 'identifikator' }, 1, 4); next; next = nextField(next, 1, 4)) there.push(next);
    expect(there).toHaveLength(4 * FIELDS.length);
    expect(there.at(-1)).toEqual({ index: 3, column: 'utbetaltBeloep' });
    const back = there.slice(1).map((position) => nextField(position, -1, 4));
    expect(back).toEqual(there.slice(0, -1));
  });
});

describe('rows by page', () => {
  const page = (number: number, revision: number, navn = 'Åse') => ({
    revision,
    from: number * PAGE_SIZE,
    total: 1000,
    settled: 0,
    rows: Array.from({ length: PAGE_SIZE }, (_, n) =>
      aRow({ row: number * PAGE_SIZE + n + 2, navn: { text: n === 3 ? navn : 'Kari', edited: false, address: 'B2' } }),
    ),
  });

  it('asks for just the pages that a view touches and that are missing or old', () => {
    const some = withPages(NO_PAGES, [page(0, 1), page(2, 2)], false);
    expect(pagesToFetch(NO_PAGES, 0, false, 0, 0)).toEqual([0]);
    expect(pagesToFetch(some, 1, false, 0, 3 * PAGE_SIZE)).toEqual([1, 3]);
    expect(pagesToFetch(some, 2, false, 0, 3 * PAGE_SIZE)).toEqual([0, 1, 3]);
    expect(pagesToFetch(some, 2, false, 2 * PAGE_SIZE, 3 * PAGE_SIZE - 1)).toEqual([]);
  });

  it('shows the old rows until the new ones are here', () => {
    const some = withPages(NO_PAGES, [page(1, 1)], false);
    expect(rowAt(some, PAGE_SIZE + 5, false)?.row).toBe(PAGE_SIZE + 7);
    expect(rowAt(some, 5, false)).toBeUndefined();
  });

  it('keeps rows that say the same as they were, so that they are not drawn again', () => {
    const before = withPages(NO_PAGES, [page(0, 1)], false);
    const after = withPages(before, [page(0, 2, 'Øystein')], false);
    expect(rowAt(after, 2, false)).toBe(rowAt(before, 2, false));
    expect(rowAt(after, 3, false)?.navn.text).toBe('Øystein');
  });

  it('lets no late answer replace a newer one', () => {
    const pages = withPages(withPages(NO_PAGES, [page(0, 5, 'ny')], false), [page(0, 4, 'gammel')], false);
    expect(rowAt(pages, 3, false)?.navn.text).toBe('ny');
  });

  it('takes what a change has changed into the pages that it was told against, and leaves older and unmasked ones to be asked for', () => {
    const two = withPages(withPages(NO_PAGES, [page(0, 3)], false), [page(1, 2)], false);
    const pages = withPages(two, [page(2, 3)], true);
    const after = withChangedRows(pages, 3, 4, [aRow({ row: 5, navn: { text: 'Ny', edited: true, address: 'B5' } })]);
    expect(rowAt(after, 3, false)?.navn.text).toBe('Ny');
    expect(rowAt(after, 4, false)).toBe(rowAt(pages, 4, false));
    expect(pagesToFetch(after, 4, false, 0, 3 * PAGE_SIZE - 1)).toEqual([1, 2]);
    // An answer that came late tells of nothing newer.
    expect(pagesToFetch(withChangedRows(after, 2, 3, []), 4, false, 0, 0)).toEqual([]);
  });

  it('covers numbers at once when they are not to be seen any more, and asks for them masked', () => {
    const shown = withPages(NO_PAGES, [page(0, 1)], true);
    expect(rowAt(shown, 2, true)?.identifikator.text).toBe('01810000186');
    expect(rowAt(shown, 2, false)?.identifikator.text).toBe('018100•••••');
    expect(pagesToFetch(shown, 1, false, 0, 5)).toEqual([0]);
    expect(pagesToFetch(shown, 1, true, 0, 5)).toEqual([]);
  });
});

test.each([
  ['identifikator', '010190•••••', '010190\u00a0•••••'],
  ['identifikator', '0101901', '0101901'],
  ['utbetaltBeloep', '1284300', '1\u00a0284\u00a0300'],
  ['utbetaltBeloep', '0012', '0012'],
  ['utbetaltBeloep', '1250,5', '1\u00a0250,5'],
  ['navn', '4000', '4000'],
] as const)('of what would stand under %s, %s is shown as %s', (field, text, shown) => {
  expect(groupedText(field, text)).toBe(shown);
});

describe('what a cell shows', () => {
  it('is the value as it will be sent when it can be read, and the raw text when not', () => {
    expect(shownText(aRow(), 'identifikator')).toBe('018100\u00a000186');
    expect(
      shownText(aRow({ kind: 'organisasjonsnummer', identifikator: { text: '311131788', edited: false, address: 'A2' } }), 'identifikator'),
    ).toBe('311\u00a0131\u00a0788');
    expect(shownText(aRow({ kind: null, identifikator: { text: '12898700124', edited: true, address: 'A2' } }), 'identifikator')).toBe(
      '12898700124',
    );
    expect(shownText(aRow(), 'utbetaltBeloep')).toBe('5\u00a0700');
    expect(shownText(aRow({ kroner: null, utbetaltBeloep: { text: '1284,5', edited: false, address: 'C2' } }), 'utbetaltBeloep')).toBe(
      '1284,5',
    );
    expect(shownText(aRow(), 'navn')).toBe('Åse Ødegård');
  });

  it('is set in figures of one width only when it is nothing but figures', () => {
    expect([isFigures('1\u00a0284'), isFigures('1284,5'), isFigures('ca. 4000'), isFigures('')]).toEqual([true, false, false, false]);
  });

  it('has the worst problem first', () => {
    const problem = (severity: Problem['severity'], field: Problem['field'] & string): Problem => ({
      code: 'NAME_LONG',
      severity,
      field,
      data: {},
      fixes: [],
    });
    const row = aRow({
      problems: [problem('repaired', 'navn'), problem('warning', 'navn'), problem('error', 'navn'), problem('error', 'identifikator')],
    });
    expect(problemsAt(row, 'navn').map(({ severity }) => severity)).toEqual(['error', 'warning', 'repaired']);
  });
});
