/**
 * Why the sheet adds up to something else than the accounts say: slips that make exactly this difference, with the rows that could have made
 * it. Each is a possibility to look at; nothing is done about any of them.
 */
import { z } from '../../zod.ts';
import { sameName } from '../words.ts';
import { checkedRow } from './accepted-warnings.ts';
import type { Check, CheckedRow, CheckedRows } from './check.ts';
import { PlainRow } from './sheet-row.ts';

export const gapSchema = z.strictObject({
  /**
   * `twice`: `rows` are pairs with one name and this amount. `too-much`: a row with this amount. `sum-row`: it is the sum of the rows above.
   * `left-out`: a row with this amount was left out. `hidden`: the hidden rows that were left out have it together. `unread`: the only amount that
   * can't be read would have to be `kroner`. `oere-undecided`: the amounts with øre, which don't count before they are rounded. `oere-rounded`:
   * the rounding of single amounts. `oere-cut`: the accounts have the amounts without their øre. `swapped`: two neighbouring digits; the amount
   * would have to be `kroner`. `factor`: `factor` times too much or too little in one row, which would have to be `kroner`. `factor-all`: in all.
   */
  kind: z.enum([
    'sum-row',
    'twice',
    'too-much',
    'left-out',
    'hidden',
    'unread',
    'oere-undecided',
    'oere-rounded',
    'oere-cut',
    'factor-all',
    'factor',
    'swapped',
  ]),
  /** 1-based rows of the user's sheet, at most the first five. */
  rows: z.array(z.int().positive()),
  /** How many rows it could be. */
  count: z.int().min(0),
  kroner: z.int(),
  factor: z.int(),
});
export type Gap = z.infer<typeof gapSchema>;

const ROWS_SHOWN = 5;
/** Where everybody was paid the same, one amount more says nothing about which row it is. */
const MOST_COMPARED = 100;
const FACTORS = [10, 100, 1000];

/** `expected` in whole kroner; empty when there is no difference, or nothing explains it. The likeliest first. */
export function explainGap(check: Check, expected: number | null): Gap[] {
  if (expected === null || check.sumUtbetaltBeloep === expected) return [];
  const difference = check.sumUtbetaltBeloep - expected;
  const sent = sentRows(check);
  return [
    ...(difference > 0 ? tooMuch(sent, difference) : tooLittle(check, sent, -difference)),
    ...oere(sent, expected),
    ...factors(sent, check.sumUtbetaltBeloep, expected),
    ...swapped(sent, difference),
  ];
}

/** Asked after every keystroke: the amounts of a long list are looked up once, and compared as bare numbers. */
interface Sent {
  readonly all: CheckedRows;
  /** Their places among all rows: a row is made when it is meant. */
  readonly places: Uint32Array;
  /** For each of them its whole kroner; 0 where the amount can't be read or sent. */
  readonly kroner: Float64Array;
  /** Those that may be anything else than whole kroner. */
  readonly odd: readonly CheckedRow[];
}

function sentRows({ rows: all, antallOppgaver }: Check): Sent {
  const places = new Uint32Array(antallOppgaver);
  const kroner = new Float64Array(antallOppgaver);
  const odd: CheckedRow[] = [];
  let count = 0;
  for (let at = 0; at < all.length; at++) {
    const row = all.at(at);
    if (row === undefined) continue;
    if (!(row instanceof PlainRow)) {
      if (row.leftOut) continue;
      odd.push(row);
    }
    kroner[count] = row.utbetaltBeloep ?? 0;
    places[count] = at;
    count++;
  }
  return { all, places, kroner, odd };
}

function rowsWhere({ all, places, kroner }: Sent, isMeant: (kroner: number) => boolean): CheckedRow[] {
  const found: CheckedRow[] = [];
  for (let at = 0; at < kroner.length; at++) {
    const row = isMeant(kroner[at] ?? 0) ? all.at(places[at] ?? 0) : undefined;
    if (row !== undefined) found.push(row);
  }
  return found;
}

function gap(kind: Gap['kind'], rows: readonly number[], { kroner = 0, factor = 0, count = rows.length } = {}): Gap {
  return { kind, rows: rows.slice(0, ROWS_SHOWN), count, kroner, factor };
}

function tooMuch({ all, places, kroner }: Sent, difference: number): Gap[] {
  const same: CheckedRow[] = [];
  const sums: CheckedRow[] = [];
  let above = 0;
  for (let at = 0; at < kroner.length; at++) {
    const row = kroner[at] === difference ? all.at(places[at] ?? 0) : undefined;
    if (row !== undefined) (at > 1 && above === difference ? sums : same).push(row);
    above += kroner[at] ?? 0;
  }
  if (sums.length > 0) return [gap('sum-row', rowsOf(sums), { kroner: difference })];
  const twice =
    same.length > MOST_COMPARED ? [] : same.filter((row) => same.some((other) => other !== row && sameName(other.navn, row.navn)));
  if (twice.length > 0) return [gap('twice', rowsOf(twice), { kroner: difference })];
  return same.length > 0 ? [gap('too-much', rowsOf(same), { kroner: difference })] : [];
}

function tooLittle({ rows, hiddenRows, leftOut }: Check, { odd }: Sent, missing: number): Gap[] {
  const found: Gap[] = [];
  const byUser = leftOut.filter(({ reason }) => reason === 'user');
  const same = byUser.flatMap(({ row }) => checkedRow(rows, row) ?? []).filter(({ utbetaltBeloep }) => utbetaltBeloep === missing);
  if (same.length > 0) found.push(gap('left-out', rowsOf(same), { kroner: missing }));
  const hidden = leftOut.filter(({ reason }) => reason === 'hidden').map(({ row }) => row);
  if (hidden.length > 0 && hiddenRows.kroner === missing) found.push(gap('hidden', hidden, { kroner: missing }));
  const unread = odd.filter(({ utbetaltBeloep, oere }) => utbetaltBeloep === undefined && oere === undefined);
  if (unread.length === 1) found.push(gap('unread', rowsOf(unread), { kroner: missing }));
  return found;
}

/** Øre are whole numbers, so that a sum of them is exact. */
function oere({ odd, kroner }: Sent, expected: number): Gap[] {
  const withOere = odd.filter((row) => (row.oere ?? 0) % 100 !== 0);
  if (withOere.length === 0) return [];
  const undecided = withOere.some(({ utbetaltBeloep }) => utbetaltBeloep === undefined);
  const sent = kroner.reduce((sum, each) => sum + each, 0);
  const ofOdd = odd.reduce((sum, { utbetaltBeloep = 0 }) => sum + utbetaltBeloep, 0);
  const exact = (sent - ofOdd) * 100 + odd.reduce((sum, row) => sum + (row.oere ?? 0), 0);
  const cut = sent - ofOdd + odd.reduce((sum, row) => sum + Math.trunc((row.oere ?? 0) / 100), 0);
  const rows = rowsOf(withOere);
  if (cut === expected) return [gap('oere-cut', rows)];
  if (Math.round(exact / 100) !== expected && Math.trunc(exact / 100) !== expected) return [];
  return [gap(undecided ? 'oere-undecided' : 'oere-rounded', rows)];
}

function factors(sent: Sent, actual: number, expected: number): Gap[] {
  const found: Gap[] = [];
  for (const factor of FACTORS) {
    if (actual === expected * factor || actual * factor === expected) return [gap('factor-all', [], { factor, count: sent.kroner.length })];
    const tooLarge = rowsWhere(sent, (kroner) => kroner * (factor - 1) === (actual - expected) * factor);
    const tooSmall = rowsWhere(sent, (kroner) => kroner > 0 && kroner * (factor - 1) === expected - actual);
    const [large] = tooLarge;
    const [small] = tooSmall;
    if (large !== undefined) found.push(gap('factor', rowsOf(tooLarge), { factor, kroner: (large.utbetaltBeloep ?? 0) / factor }));
    if (small !== undefined) found.push(gap('factor', rowsOf(tooSmall), { factor, kroner: (small.utbetaltBeloep ?? 0) * factor }));
  }
  return found;
}

/** Two digits that change places change a number by nine times something. */
function swapped(sent: Sent, difference: number): Gap[] {
  if (difference % 9 !== 0) return [];
  const rows = rowsWhere(sent, (kroner) => isSwapAway(kroner, difference));
  const [first] = rows;
  return first === undefined ? [] : [gap('swapped', rowsOf(rows), { kroner: (first.utbetaltBeloep ?? 0) - difference })];
}

function isSwapAway(kroner: number, difference: number): boolean {
  for (let place = 1; place * 10 <= kroner; place *= 10) {
    const right = Math.floor(kroner / place) % 10;
    const left = Math.floor(kroner / (place * 10)) % 10;
    if ((left - right) * 9 * place === difference) return true;
  }
  return false;
}

function rowsOf(rows: readonly CheckedRow[]): number[] {
  return rows.map(({ row }) => row);
}
