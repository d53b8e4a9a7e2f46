import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionOf } from '../../../../shared/core/delivery/correction.ts';
import { type DeliveredList, heldBy, totalsOf } from '../../../../shared/core/delivery/held.ts';

const one = (identifikator: string, utbetaltBeloep: number, navn = 'Navn') => ({ identifikator, navn, utbetaltBeloep });
const list = (contentSha256: string, ...oppgaver: DeliveredList['oppgaver'][number][]): DeliveredList => ({ contentSha256, oppgaver });

describe('what is held', () => {
  it('is the latest list; who is only in earlier ones stands apart', () => {
    const held = heldBy([list('a', one('1', 10), one('2', 20)), list('b', one('1', 15))]);
    expect([...held.certain.values()]).toEqual([one('1', 15)]);
    expect([...held.earlierOnly.values()]).toEqual([one('2', 20)]);
  });

  it('adds up the parts of one list', () => {
    const held = heldBy([list('a', one('1', 10)), list('a', one('2', 20))]);
    expect(totalsOf(held.certain.values())).toEqual({ antallOppgaver: 2, sumUtbetaltBeloep: 30 });
    expect(held.earlierOnly.size).toBe(0);
  });
});

describe('a correction', () => {
  it('shows each receiver before and after', () => {
    const held = heldBy([list('a', one('1', 10), one('2', 20), one('3', 30, 'Gammel'), one('4', 40))]);
    const correction = correctionOf(held, [
      { ...one('1', 10), row: 2 },
      { ...one('2', 25), row: 3 },
      { ...one('3', 30, 'Ny'), row: 4 },
      { ...one('5', 50), row: 5 },
    ]);
    expect(correction.differences.map(({ kind, identifikator, row }) => [kind, identifikator, row])).toEqual([
      ['same', '1', 2],
      ['changed', '2', 3],
      ['changed', '3', 4],
      ['new', '5', 5],
      ['gone', '4', null],
    ]);
    expect(correction.counts).toEqual({ new: 1, changed: 2, same: 1, gone: 1 });
    expect(correction.before).toEqual({ antallOppgaver: 4, sumUtbetaltBeloep: 100 });
    expect(correction.after).toEqual({ antallOppgaver: 4, sumUtbetaltBeloep: 115 });
    expect(correction.afterWithGone).toEqual({ antallOppgaver: 5, sumUtbetaltBeloep: 155 });
  });

  it('explains every krone between before and after, for any two lists', () => {
    const lists = fc.uniqueArray(
      fc.record({ identifikator: fc.integer({ min: 1, max: 30 }).map(String), utbetaltBeloep: fc.integer({ min: 1, max: 1e9 }) }),
      {
        selector: ({ identifikator }) => identifikator,
      },
    );
    fc.assert(
      fc.property(lists, lists, (then, now) => {
        const held = heldBy([list('a', ...then.map((each) => ({ ...each, navn: 'N' })))]);
        const { differences, before, after } = correctionOf(
          held,
          now.map((each, row) => ({ ...each, navn: 'N', row: row + 1 })),
        );
        const explained = differences.reduce(
          (sum, each) => sum + (each.after?.utbetaltBeloep ?? 0) - (each.before?.utbetaltBeloep ?? 0),
          0,
        );
        expect(explained).toBe(after.sumUtbetaltBeloep - before.sumUtbetaltBeloep);
      }),
    );
  });
});
