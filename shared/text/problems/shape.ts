/** What each language has to have: a code without words is a type error. */
import type { Fix, ProblemCode, Severity } from '../../core/values/problem.ts';
import type { Fill } from '../fill.ts';

export interface ProblemTexts {
  readonly codes: Readonly<Record<ProblemCode, { readonly title: string; sentence(fill: Fill): string }>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly fixes: FixTexts;
  readonly wholeSheet: string;
  place(row: number, cell: string | undefined): string;
}

type Replace = Extract<Fix, { kind: 'replace' }>;
type Words = { readonly label: string; readonly why: string };

export interface FixTexts {
  /** By the reason. `value` is what would stand in the cell. */
  readonly replace: Readonly<Record<Replace['why'], (value: string) => Words>>;
  readonly 'leave-out': () => Words;
  merge(fix: Extract<Fix, { kind: 'merge' }>): Words;
}
