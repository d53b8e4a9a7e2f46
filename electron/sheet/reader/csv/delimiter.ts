import type { TextImport } from '../../../../shared/core/sheet/text-import.ts';
import { splitRecords } from './split.ts';

export type Delimiter = TextImport['delimiter'];

/** In the order of how seldom they stand inside a value: an amount has a comma, an address may have a semicolon. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];
const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_RECORDS = 100;

/** The sign that splits most of the first records into the same number of fields. A file of one column has none, and then any will do. */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = agreeingRecords(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many records have the commonest number of fields, counting only those that are split at all. */
function agreeingRecords(sample: string, delimiter: string): number {
  const recordsByFields = new Map<number, number>();
  for (const record of firstRecords(sample, delimiter)) {
    if (record.length > 1) recordsByFields.set(record.length, (recordsByFields.get(record.length) ?? 0) + 1);
  }
  return Math.max(0, ...recordsByFields.values());
}

/** Enough of the beginning to judge the rest by. */
export function* firstRecords(text: string, delimiter: string): Generator<string[]> {
  let seen = 0;
  for (const record of splitRecords(text.slice(0, SAMPLE_CHARACTERS), delimiter)) {
    yield record;
    if (++seen === SAMPLE_RECORDS) return;
  }
}
