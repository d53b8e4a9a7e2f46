import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../../shared/core/check/check-draft.ts';
import { sameName } from '../../../../../shared/core/words.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../../fixtures/synthetic.ts';
import { draftOf, type TestCell } from '../../make-sheet.ts';

const KARI = syntheticFoedselsnummer(1000);
const KARI_AS_D = syntheticFoedselsnummer(1000, { dNumber: true });
const OLA = syntheticFoedselsnummer(2000);

const check = (rows: readonly (readonly TestCell[])[], known?: ReadonlyMap<string, string>) =>
  checkDraft(draftOf(rows), { syntheticOnly: true, ...(known && { known }) });

/** The number with the digit at `at` raised by one, nine becoming zero. */
function slip(digits: string, at: number): string {
  return digits.slice(0, at) + ((Number(digits[at]) + 1) % 10) + digits.slice(at + 1);
}

describe('a wrong number', () => {
  const wrong = slip(KARI, 7);
  const suggestion = (rows: readonly (readonly TestCell[])[], known?: ReadonlyMap<string, string>) =>
    [...check(rows, known).problems][0]?.fixes;

  it('gets the number that the same name has on another row', () => {
    expect(
      suggestion([
        [wrong, 'Kari Moe', 100],
        [OLA, 'Ola Lie', 100],
        [KARI, 'MOE, KARI', 100],
      ]),
    ).toEqual([{ kind: 'replace', value: KARI, why: 'SAME_PERSON' }]);
  });

  it('gets the number that the same name was delivered with last year', () => {
    expect(suggestion([[wrong, 'Kari Moe', 100]], new Map([[KARI, 'Kari Moe']]))).toEqual([
      { kind: 'replace', value: KARI, why: 'KNOWN_NUMBER' },
    ]);
  });

  it('gets none without evidence, nor when the name beside it is another', () => {
    expect(suggestion([[wrong, 'Kari Moe', 100]])).toEqual([]);
    expect(suggestion([[wrong, 'Kari Moe', 100]], new Map([[KARI, 'Knut Moe']]))).toEqual([]);
    expect(
      suggestion([
        [wrong, 'Kari Moe', 100],
        [KARI, 'Knut Moe', 100],
      ]),
    ).toEqual([]);
  });

  it('gets none when two numbers have evidence', () => {
    const organisation = slip(syntheticOrganisasjonsnummer(5), 3);
    const near = Array.from({ length: 9 }, (_, at) =>
      Array.from({ length: 10 }, (_, digit) => organisation.slice(0, at) + digit + organisation.slice(at + 1)),
    )
      .flat()
      .filter((candidate) => check([[candidate, 'Laget', 1]]).problems.length === 0);
    expect(near.length).toBeGreaterThan(1);
    const known = (count: number) => new Map(near.slice(0, count).map((number) => [number, 'Laget']));
    expect(suggestion([[organisation, 'Laget', 100]], known(1))).toHaveLength(1);
    expect(suggestion([[organisation, 'Laget', 100]], known(2))).toEqual([]);
  });

  it('is found for any slip, of one digit or of two neighbours, and the suggestion is the number that was meant', () => {
    const slips = fc.record({ n: fc.integer({ min: 0, max: 3_000_000 }), at: fc.integer({ min: 0, max: 9 }), swap: fc.boolean() });
    fc.assert(
      fc.property(slips, ({ n, at, swap }) => {
        const right = syntheticFoedselsnummer(n);
        const swapped = right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2);
        const written = swap ? swapped : slip(right, at);
        fc.pre(written !== right);
        const [problem] = check([
          [written, 'Kari Moe', 100],
          [right, 'Kari Moe', 100],
        ]).problems;
        // A slip in the first digit makes some an FH-number, or a date that is none, only where the check digits happen to fit: never.
        expect(problem).toMatchObject({ fixes: [{ value: right }] });
        expect(problem?.data[swap ? 'swapped' : 'oneDigit']).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one person under two numbers', () => {
  it('is a warning, as with a D-nummer and the fødselsnummer that came later', () => {
    const { problems } = check([
      [KARI_AS_D, 'Kari Moe', 100],
      [OLA, 'Kari Moe', 100],
      [KARI, 'Moe, Kari', 100],
    ]);
    expect([...problems]).toEqual([
      {
        code: 'SAME_PERSON_TWO_NUMBERS',
        severity: 'warning',
        row: 4,
        cell: 'A4',
        field: 'identifikator',
        data: { firstRow: 2, firstCell: 'A2' },
        fixes: [],
      },
    ]);
  });

  it('is not said of others born that day, of one number twice, or where the name is one word', () => {
    const codes = (rows: TestCell[][]) => check(rows).problems.map(({ code }) => code);
    expect(
      codes([
        [KARI_AS_D, 'Kari Moe', 100],
        [KARI, 'Knut Moe', 100],
      ]),
    ).toEqual([]);
    expect(
      codes([
        [KARI, 'Kari Moe', 100],
        [KARI, 'Kari Moe', 100],
      ]),
    ).toEqual(['DUPLICATE_IDENTIFIER']);
    expect(
      codes([
        [KARI_AS_D, 'Medlem', 100],
        [KARI, 'Medlem', 100],
      ]),
    ).toEqual([]);
  });
});

it('one name is told from another by its words, however they are ordered and written', () => {
  for (const [a, b] of [
    ['Kari Nordmann', 'NORDMANN, KARI'],
    ['Åse Bø', 'Aase Boe'],
    ['Per-Åge Lie', 'Lie Per Åge'],
  ]) {
    expect(sameName(a, b)).toBe(true);
  }
  expect(sameName('Kari Nordmann', 'Kari Nordman')).toBe(false);
  expect(sameName(undefined, undefined)).toBe(false);
});
