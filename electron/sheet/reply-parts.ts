/**
 * The reader's reply on its way to main, column by column: a message is taken over in one piece, during which main does nothing else, and of
 * 100,000 rows that was 50 ms.
 */
import { MAX_COLUMNS } from '../../shared/core/sheet/sheet.ts';
import { isRecord, type ReadReply } from './protocol.ts';

/** First the reply without its columns and how many of them follow, then each of them. */
export function* partsOf(reply: ReadReply): Generator<object, void, void> {
  const columns = reply.ok ? reply.value.sheet.columns : [];
  yield { reply: withColumns(reply, []), columns: columns.length };
  yield* columns;
}

/** Puts the parts together. Nothing about them is certain, nor about the whole: whoever gets it looks at it before use. */
export class ReplyInParts {
  #reply: unknown;
  #columns: unknown[] = [];
  /** How many columns are still to come; undefined before the first part. */
  #missing: number | undefined;

  /** Takes the next part; gives the whole with the last one, and undefined with all others. What comes behind the last is not looked at. */
  take(part: unknown): { readonly reply: unknown } | undefined {
    if (this.#missing === 0) return undefined;
    if (this.#missing === undefined) {
      const columns = isRecord(part) ? part.columns : undefined;
      this.#missing = typeof columns === 'number' && columns > 0 && columns <= MAX_COLUMNS ? Math.ceil(columns) : 0;
      this.#reply = isRecord(part) ? part.reply : undefined;
    } else {
      this.#columns.push(part);
      this.#missing--;
    }
    return this.#missing === 0 ? { reply: withColumns(this.#reply, this.#columns) } : undefined;
  }
}

/** The same reply with these columns in its sheet, if it has one. */
function withColumns(reply: unknown, columns: readonly unknown[]): unknown {
  if (!isRecord(reply) || !isRecord(reply.value) || !isRecord(reply.value.sheet)) return reply;
  return { ...reply, value: { ...reply.value, sheet: { ...reply.value.sheet, columns } } };
}
