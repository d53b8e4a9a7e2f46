import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadReply } from '../../../electron/sheet/protocol.ts';
import { partsOf, ReplyInParts } from '../../../electron/sheet/reply-parts.ts';
import { sheetOf } from '../../shared/core/make-sheet.ts';

function replyOf(rows: number, columns: number): ReadReply {
  const sheet = sheetOf(Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => `${row} ${column}`)));
  return { ok: true, value: { sheet, otherSheets: ['Ark2'], sha256: 'a'.repeat(64) } };
}

/** What the parts give, each of them after the one before. */
function taken(parts: Iterable<unknown>) {
  const whole = new ReplyInParts();
  return Array.from(parts, (part) => whole.take(part));
}

describe('a reply in parts', () => {
  it('is the same when it is put together, with the last part and not before', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(5), (rows, columns) => {
        const reply = replyOf(rows, columns);
        const given = taken(partsOf(reply));
        expect(given.at(-1)).toEqual({ reply });
        expect(given.slice(0, -1).every((one) => one === undefined)).toBe(true);
      }),
    );
    const refusal: ReadReply = { ok: false, failure: 'FILE_DAMAGED' };
    expect(taken(partsOf(refusal))).toEqual([{ reply: refusal }]);
  });

  it('has no part with more than one column', () => {
    const [head, ...columns] = partsOf(replyOf(2, 3));
    expect(head).toMatchObject({ reply: { value: { sheet: { columns: [] } } }, columns: 3 });
    expect(columns).toHaveLength(3);
  });

  it('is over after its last part', () => {
    const reply = replyOf(1, 1);
    expect(taken([...partsOf(reply), ...partsOf(reply)])).toEqual([undefined, { reply }, undefined, undefined]);
  });

  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, undefined],
    ['a text', 'reply', undefined],
    ['no number of columns', { reply: { ok: true } }, { ok: true }],
    ['more columns than a sheet has', { reply: 7, columns: 16_385 }, 7],
    ['less than none', { reply: 7, columns: -1 }, 7],
    ['columns without end', { reply: 7, columns: Number.POSITIVE_INFINITY }, 7],
    ['columns that are no number', { reply: 7, columns: Number.NaN }, 7],
  ])('of %s is over with it', (_, part, reply) => {
    expect(taken([part])).toEqual([{ reply }]);
  });
});
