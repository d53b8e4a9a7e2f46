import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Allowed, type Audit, allowedSchema, judge } from '../../../../electron/launch/releasing/audit-rules.ts';
import { PROJECT_ROOT } from '../../../../electron/launch/tools/paths.ts';

const via = (advisory: string, name: string) => ({
  name,
  title: 'Something bad',
  severity: 'high',
  url: `https://github.com/advisories/${advisory}`,
});
const audit = (...found: ReturnType<typeof via>[]): Audit => ({
  // `builder` is only affected through the other, and says so by its name.
  vulnerabilities: { tar: { via: found }, builder: { via: ['tar'] } },
});
const ONE = 'GHSA-aaaa-bbbb-cccc';
const allow = (changes: Partial<Allowed[number]> = {}): Allowed => [
  { advisory: ONE, package: 'tar', reason: 'only unpacks what our own build has packed just before', until: '2026-06-01', ...changes },
];

describe('an advisory', () => {
  test('that nobody has allowed is refused, once, by its name', () => {
    expect(judge(audit(via(ONE, 'tar'), via(ONE, 'tar')), [], '2026-01-01').refused).toEqual([`high: tar: Something bad (${ONE})`]);
  });

  test('that is allowed stands until its day, and not on it', () => {
    expect(judge(audit(via(ONE, 'tar')), allow(), '2026-05-31').refused).toEqual([]);
    expect(judge(audit(via(ONE, 'tar')), allow(), '2026-06-01').refused).toHaveLength(1);
  });

  test('is allowed for one package, and no other advisory comes with it', () => {
    expect(judge(audit(via(ONE, 'tar')), allow({ package: 'zip' }), '2026-01-01').refused).toHaveLength(1);
    expect(judge(audit(via(ONE, 'tar'), via('GHSA-dddd-eeee-ffff', 'tar')), allow(), '2026-01-01').refused).toEqual([
      expect.stringContaining('GHSA-dddd-eeee-ffff'),
    ]);
  });
});

test('what nothing needs any more is named', () => {
  expect(judge(audit(), allow(), '2026-01-01')).toEqual({ refused: [], unused: [`${ONE} tar`] });
});

test('our own list can be read, and every entry in it has a reason and an end', () => {
  const list: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, '.ci', 'audit-allowed.json'), 'utf8'));
  expect(allowedSchema.safeParse(list).success).toBe(true);
  expect(allowedSchema.safeParse({ allowed: allow({ reason: 'fine' }) }).success).toBe(false);
  expect(allowedSchema.safeParse({ allowed: allow({ until: 'never' }) }).success).toBe(false);
});
