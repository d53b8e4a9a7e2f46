/** What the mapping of a field goes by, and what it gives. */

import type { Columns } from '../sheet/columns.ts';
import type { ColumnContent } from './column-content.ts';
import type { HeadingMatch } from './heading-words.ts';

/** All that is known about one column of a table. */
export interface ColumnFacts {
  readonly letter: string;
  readonly heading: string;
  readonly match: HeadingMatch | undefined;
  readonly content: ColumnContent;
}

/** One field's part of a mapping: its columns, or else where it may stand. */
export type FieldMapping = { readonly columns: Columns } | { readonly candidates: readonly string[] };

/** So few cells prove nothing against a heading, as long as no other column could be meant. */
const FEW_CELLS = 3;

/** The only column whose heading says it, where what stands below looks like something else but is too little to go by. */
export function believedAnyway(doubted: readonly ColumnFacts[], rivals: readonly ColumnFacts[]): ColumnFacts | undefined {
  const [only, another] = doubted;
  return another === undefined && rivals.length === 0 && only !== undefined && only.content.filled < FEW_CELLS ? only : undefined;
}
