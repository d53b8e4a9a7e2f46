import { describe, expect, test } from 'vitest';
import { type Format, parseVersioned } from '../../../electron/files/versioned.ts';
import { z } from '../../../shared/zod.ts';

/** A format in its third version: `kroner` was called `sum` in the second and was text in the first. */
const first = z.object({ sum: z.string() });
const second = z.object({ sum: z.number() });
const format: Format<{ version: 3; kroner: number }> = {
  schema: z.strictObject({ version: z.literal(3), kroner: z.number() }),
  migrations: [
    (older) => ({ version: 2, sum: Number(first.parse(older).sum) }),
    (older) => ({ version: 3, kroner: second.parse(older).sum }),
  ],
};

describe('a versioned format', () => {
  test.each(['{"version":1,"sum":"12"}', '{"version":2,"sum":12}', '{"version":3,"kroner":12}'])('%s is brought up to date', (json) => {
    expect(parseVersioned(json, format)).toEqual({ ok: true, value: { version: 3, kroner: 12 } });
  });

  test('a newer version is announced and not read', () => {
    expect(parseVersioned('{"version":4,"kroner":12}', format)).toMatchObject({
      failure: { code: 'STORE_NEWER_VERSION', data: { version: 4 } },
    });
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"version":"3"}',
    '{"version":0}',
    '{"version":3}',
    '{"version":3,"kroner":12,"more":1}',
    '{"version":3',
  ])('%j is damaged', (json) => {
    expect(parseVersioned(json, format)).toMatchObject({ ok: false, failure: { code: 'STORE_DAMAGED' } });
  });
});
