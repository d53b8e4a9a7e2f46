/** Everything stored says its version; an older one is brought up a step at a time, a newer one is left alone and announced. See ../drafts/README.md. */
import { type Failure, failure } from '../../shared/core/failure.ts';
import { jsonOf } from '../../shared/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { z } from '../../shared/zod.ts';

export interface Format<T> {
  /** The current version. */
  readonly schema: z.ZodType<T>;
  /** `migrations[0]` makes version 2 of version 1, and so on: the current version is one more than there are migrations. */
  readonly migrations: readonly ((older: unknown) => unknown)[];
}

/** Fails with STORE_NEWER_VERSION or STORE_DAMAGED. */
export function parseVersioned<T>(json: string, { schema, migrations }: Format<T>): Result<T, Failure> {
  const value = jsonOf(json);
  const version = versionOf(value);
  if (version === undefined) return fail(failure('STORE_DAMAGED'));
  if (version > migrations.length + 1) return fail(failure('STORE_NEWER_VERSION', { version }));
  const current = migrations.slice(version - 1).reduce((older, migrate) => migrate(older), value);
  const parsed = schema.safeParse(current);
  return parsed.success ? ok(parsed.data) : fail(failure('STORE_DAMAGED'));
}

/** Without a schema, because a log has many records and each one says its version. */
function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
  const { version } = value;
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : undefined;
}
