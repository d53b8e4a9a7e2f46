import { describe, expect, it } from 'vitest';
import { type Fix, type Problem, type ProblemCode, problemCodes, severitySchema } from '../../../shared/core/values/problem.ts';
import { languageSchema } from '../../../shared/ipc/views.ts';
import { fixLabel, fixWhy, problemPlace, problemSentence, problemTitle, severityLabel } from '../../../shared/text/problem-text.ts';
import { problemsOfMessyLists } from './messy-lists.ts';
import { expectWords } from './words.ts';

const LANGUAGES = languageSchema.options;

/** What the core puts into a problem of each code that has data (shared/core/values/problem.ts). */
const DATA: Partial<Record<ProblemCode, Problem['data']>> = {
  IDENTIFIER_LENGTH: { digits: 10 },
  FOEDSELSNUMMER_CHECK_DIGITS: { oneDigit: 1, swapped: 0 },
  ORGANISASJONSNUMMER_CHECK_DIGIT: { oneDigit: 0, swapped: 1 },
  DUPLICATE_IDENTIFIER: { firstRow: 12_345, firstCell: 'B12345', count: 3, sameName: 1 },
  SAME_PERSON_TWO_NUMBERS: { firstRow: 12_345, firstCell: 'B12345' },
  AMOUNT_ROUNDED: { kroner: 1251 },
  NAME_LONG: { length: 161, longest: 150 },
  AMOUNT_TOO_LARGE: { highest: 999_999_999_999 },
  HIDDEN_ROWS: { count: 12, firstRow: 12_345, lastRow: 12_400 },
  OTHER_LISTS: { count: 2 },
  CELL_ERROR: { shown: '#REF!' },
  SUM_DIFFERS: { expected: 1_284_300, actual: 1_283_400, difference: -900 },
  BODY_TOO_LARGE: { bytes: 10_000_001, highest: 10_000_000 },
};

function problem(code: ProblemCode, place: Pick<Problem, 'row' | 'cell'> = {}): Problem {
  return { code, severity: 'error', data: DATA[code] ?? {}, fixes: [], ...place };
}

describe.each(LANGUAGES)('every problem in %s', (language) => {
  it.each(problemCodes)('%s has a title and a sentence', (code) => {
    const title = problemTitle(language, code);
    expect(title.length).toBeLessThanOrEqual(46);
    expect(title).not.toMatch(/[.!]$/);
    expectWords(problemSentence(language, problem(code)));
  });

  it('no two have the same title', () => {
    expect(new Set(problemCodes.map((code) => problemTitle(language, code))).size).toBe(problemCodes.length);
  });

  it.each(severitySchema.options)('%s has a label', (severity) => {
    expect(severityLabel(language, severity)).toMatch(/^\p{Lu}/u);
  });

  it.each<Fix>([
    { kind: 'replace', value: '1251', why: 'ROUND_HALF_UP' },
    { kind: 'replace', value: '13527248013', why: 'LEADING_ZERO' },
    { kind: 'replace', value: '13527248013', why: 'SAME_PERSON' },
    { kind: 'replace', value: '13527248013', why: 'KNOWN_NUMBER' },
    { kind: 'replace', value: 'Kari Nordmann', why: 'ONE_LINE' },
    { kind: 'leave-out', why: 'DUPLICATE' },
    { kind: 'merge', into: 4, others: [9], oere: [100_000, 20_050], why: 'DUPLICATE' },
  ])('the fix $kind ($why) says what it does and why', (fix) => {
    expect(fixLabel(language, fix)).toMatch(/^\p{Lu}/u);
    expect(fixLabel(language, fix)).not.toMatch(/\d{9,}/);
    expectWords(fixWhy(language, fix));
  });
});

describe('what the data becomes', () => {
  it('says numbers the way they are read', () => {
    expect(problemSentence('nb', problem('SUM_DIFFERS'))).toBe(
      'Radene er til sammen 1\u00a0283\u00a0400 kr, og regnskapet sier 1\u00a0284\u00a0300 kr. Avviket er −900 kr. Finn raden det gjelder, eller rett summen fra regnskapet.',
    );
    expect(problemSentence('nb', problem('BODY_TOO_LARGE'))).toContain('10,1 MB');
    expect(problemSentence('en', problem('BODY_TOO_LARGE'))).toContain('10.1 MB');
    expect(fixLabel('nn', { kind: 'replace', value: '1251', why: 'ROUND_HALF_UP' })).toBe('Rund av til 1\u00a0251 kr');
  });

  it('says rows and cells the way Excel shows them', () => {
    expect(problemSentence('nb', problem('DUPLICATE_IDENTIFIER'))).toContain('rad 12345 (B12345)');
    expect(problemPlace('nb', problem('NAME_MISSING', { row: 17, cell: 'B17' }))).toBe('Rad 17, celle B17');
    expect(problemPlace('en', problem('NO_ROWS'))).toBe('The whole sheet');
  });

  it('shows a merge as arithmetic, of which a button takes four terms', () => {
    const merge = (oere: number[]): Fix => ({ kind: 'merge', into: 4, others: oere.slice(1).map((_, i) => i + 5), oere, why: 'DUPLICATE' });
    expect(fixLabel('nb', merge([120_000, 30_050]))).toBe('Slå sammen på rad 4: 1\u00a0200 + 300,50 = 1\u00a0500,50 kr');
    expect(fixLabel('en', merge([100, -50, 100, 100, 100, 700]))).toBe('Add together on row 4: 1 + \u22120.50 + 1 + … + 7 = 10.50 kr');
  });

  it('says which slips are possible, and no digit', () => {
    const of = (oneDigit: number, swapped: number) =>
      problemSentence('nb', { ...problem('FOEDSELSNUMMER_CHECK_DIGITS'), data: { oneDigit, swapped } });
    expect(of(1, 1)).toContain('Ett siffer kan være feil, eller to nabosiffer kan ha byttet plass.');
    expect(of(1, 0)).toContain('Ett siffer kan være feil. Å bytte');
    expect(of(0, 1)).toContain('To nabosiffer kan ha byttet plass. Ett feil');
    expect(of(0, 0)).toContain('Verken');
  });

  it('counts one digit as one', () => {
    const one: Problem = { ...problem('IDENTIFIER_LENGTH'), data: { digits: 1 } };
    expect(problemSentence('en', one)).toContain('1 digit.');
    expect(problemSentence('en', problem('IDENTIFIER_LENGTH'))).toContain('10 digits.');
  });
});

it('has a whole sentence for everything that a check finds, without an identifier in it', () => {
  const problems = problemsOfMessyLists();
  expect(new Set(problems.map(({ code }) => code)).size).toBe(problemCodes.length - 1);
  for (const found of problems) for (const language of LANGUAGES) expectWords(problemSentence(language, found));
});
