import { describe, expect, it } from 'vitest';
import { figure, ratios, timelessRatios } from './bench.ts';
import { table } from './table.ts';

describe('figure', () => {
  it('is the median with the least and the greatest run', () => {
    expect(figure([5, 1, 100, 2, 3], 'ms', 'nothing')).toEqual({ value: 3, unit: 'ms', runs: 5, spread: [1, 100], against: 'nothing' });
  });

  it('is the middle of the two in the middle, when the runs are even', () => {
    expect(figure([4, 1, 2, 100], 'ms', 'nothing').value).toBe(3);
  });

  it('has three digits that count, but every byte', () => {
    expect(figure([0.123456], 'ratio', 'nothing').value).toBe(0.123);
    expect(figure([1234.56], 'ms', 'nothing').value).toBe(1230);
    expect(figure([123456], 'bytes', 'nothing').value).toBe(123456);
  });

  it('is not made of nothing', () => {
    expect(() => figure([], 'ms', 'nothing')).toThrow(RangeError);
  });
});

describe('ratios', () => {
  it('are taken by turns, each within its round', async () => {
    const order: string[] = [];
    const run =
      (name: string, ...values: number[]) =>
      async () => {
        order.push(name);
        return values.shift() ?? 0;
      };
    expect(await ratios(3, run('ours', 1, 10, 3), run('peer', 2, 20, 12))).toEqual([0.5, 0.5, 0.25]);
    expect(order).toEqual(['ours', 'peer', 'ours', 'peer', 'ours', 'peer']);
  });
});

it('ratios of what time doesn’t matter to are ours to the peer’s, whichever comes first', async () => {
  expect(
    await timelessRatios(
      5,
      async () => 2,
      async () => 8,
    ),
  ).toEqual([0.25, 0.25, 0.25, 0.25, 0.25]);
});

describe('table', () => {
  it('has its columns below each other', () => {
    const figures = new Map([
      ['import.a', figure([1, 2, 3], 'ms', 'nothing')],
      ['app.longer', figure([0.5], 'ratio', 'a peer')],
    ]);
    expect(table(figures)).toBe(
      [
        'figure      median     spread   runs  against',
        'import.a    2 ms       1–3      3     nothing',
        'app.longer  0.5 ratio  0.5–0.5  1     a peer',
        '',
      ].join('\n'),
    );
  });
});
