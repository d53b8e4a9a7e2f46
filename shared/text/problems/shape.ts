/** What each language has to have: a code without words is a type error. */
import type { Fix, ProblemCode, Severity } from '../../core/problem.ts';
import type { Fill } from '../fill.ts';

export interface ProblemTexts {
  readonly codes: Readonly<Record<ProblemCode, { readonly title: string; sentence(fill: Fill): string }>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly fixes: {
    readonly [kind in Fix['kind']]: (fix: Extract<Fix, { kind: kind }>) => { readonly label: string; readonly why: string };
  };
  readonly wholeSheet: string;
  place(row: number, cell: string | undefined): string;
}
