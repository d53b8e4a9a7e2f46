/**
 * All problems of a check, of which most are only counted: where a wrong column was chosen, each of 100,000 rows has one. What is said of a row
 * is kept with the rows, once for all that share it; the problem at its cell is made for whoever asks for it.
 */

import type { Problem, Severity } from '../values/problem.ts';
import type { CellProblem } from '../values/reading.ts';
import type { Problems } from './check.ts';
import type { CheckedRowList } from './checked-rows.ts';

export class ProblemList implements Problems {
  readonly ofSheet: readonly Problem[];
  readonly length: number;
  /** How many rows have problems. */
  readonly rows: number;
  readonly #rows: CheckedRowList;

  /** `rows` must not change any more. */
  constructor(ofSheet: readonly Problem[], rows: CheckedRowList) {
    this.ofSheet = ofSheet;
    this.#rows = rows;
    let count = ofSheet.length;
    let withProblems = 0;
    rows.forEachSaid(({ length }, many) => {
      count += length * many;
      if (length > 0) withProblems += many;
    });
    this.length = count;
    this.rows = withProblems;
  }

  *[Symbol.iterator](): Generator<Problem, void, void> {
    yield* this.ofSheet;
    for (const at of this.#rows.saying(anything)) for (const problem of this.#rows.problemsAt(at)) yield problem;
  }

  forEachInRows(tell: (said: CellProblem, rows: number) => void): void {
    this.#rows.forEachSaid((remarks, rows) => {
      for (const said of remarks) tell(said, rows);
    });
  }

  count(severity: Severity): number {
    let count = this.ofSheet.filter((problem) => problem.severity === severity).length;
    this.forEachInRows((said, rows) => {
      if (said.severity === severity) count += rows;
    });
    return count;
  }

  some(isMeant: (said: CellProblem) => boolean): boolean {
    let found = this.ofSheet.some(isMeant);
    this.forEachInRows((said) => {
      found ||= isMeant(said);
    });
    return found;
  }

  filter(isMeant: (said: CellProblem) => boolean): Problem[] {
    const found = this.ofSheet.filter(isMeant);
    for (const at of this.#rows.saying(isMeant)) for (const problem of this.#rows.problemsAt(at)) if (isMeant(problem)) found.push(problem);
    return found;
  }

  map<T>(make: (problem: Problem) => T): T[] {
    return Array.from(this, make);
  }
}

const anything = (): boolean => true;
