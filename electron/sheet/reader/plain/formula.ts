import { notPlain } from './not-plain.ts';
import { SIGN } from './signs.ts';
import { expect } from './tags.ts';

export interface Formula {
  readonly after: number;
  /** Whether it is a formula of this cell alone; one that is shared says nothing where the first of them stands elsewhere. */
  readonly isOwn: boolean;
}

/** Formulas over several cells may fill cells that have none of their own, so they are not plain; nor is one without a word. */
export function readFormula(data: Buffer, start: number): Formula {
  if (data[start + 2] === SIGN.greater) {
    const end = data.indexOf(SIGN.less, start + 3);
    return end === start + 3 ? notPlain('an empty formula') : { after: expect(data, end, '</f>'), isOwn: true };
  }
  const end = data.indexOf(SIGN.greater, start);
  if (end === -1 || !SHARED.test(data.toString('latin1', start, end + 1))) notPlain('a formula of another make');
  if (data[end - 1] === SIGN.slash) return { after: end + 1, isOwn: false };
  return { after: expect(data, data.indexOf(SIGN.less, end), '</f>'), isOwn: false };
}

/** Beside `shared`, only whether to calculate it always; LibreOffice says so of each. */
const SHARED = /^<f(?: (?:t="(?:shared|normal)"|ref="[A-Z]+\d+(?::[A-Z]+\d+)?"|si="\d+"|a?ca="(?:[01]|true|false)"))+\/?>$/;
