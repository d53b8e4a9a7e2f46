import { splitRecords } from './split.ts';

/** In the order of how seldom they stand inside a value: an amount has a comma, an address may have a semicolon. */
const DELIMITERS = ['\t', ';', ','];
const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_RECORDS = 100;

/** The sign that splits most of the first records into the same number of fields. A file of one column has none, and then any will do. */
export function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = agreeingRecords(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many records have the commonest number of fields, counting only those that are split at all. */
function agreeingRecords(sample: string, delimiter: string): number {
  const recordsByFields = new Map<number, number>();
  let seen = 0;
  for (const record of splitRecords(sample, delimiter)) {
    if (record.length > 1) recordsByFields.set(record.length, (recordsByFields.get(record.length) ?? 0) + 1);
    if (++seen === SAMPLE_RECORDS) break;
  }
  return Math.max(0, ...recordsByFields.values());
}
