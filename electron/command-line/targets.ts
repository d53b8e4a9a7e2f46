/** Where `--environment` points. */
import { type Environment, environmentSchema, PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../shared/core/access/environment.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readJson } from './given-files.ts';
import type { Outcome } from './outcome.ts';

/** `practice` is served by this very process, so where it is isn't known before it has been started. */
export type Target = { readonly kind: 'practice' } | { readonly kind: 'environment'; readonly environment: Environment };

const BUILT_IN: ReadonlyMap<string, Target> = new Map<string, Target>([
  ['practice', { kind: 'practice' }],
  ['test', { kind: 'environment', environment: TEST_ENVIRONMENT }],
  ['production', { kind: 'environment', environment: PRODUCTION_ENVIRONMENT }],
]);

export function builtInTarget(name: string): Target | undefined {
  return BUILT_IN.get(name);
}

/** `practice`, `test`, `production`, or the path of a file that describes an environment. */
export async function readTarget(value: string): Promise<Result<Target, Outcome>> {
  const known = builtInTarget(value);
  if (known !== undefined) return ok(known);
  const environment = await readJson(value, environmentSchema);
  return environment.ok ? ok({ kind: 'environment', environment: environment.value }) : environment;
}

/** The name under which submissions to it lie in the outbox. */
export function targetName(target: Target): string {
  return target.kind === 'practice' ? 'practice' : target.environment.name;
}

/** Real data in practice or test is forbidden (spec 4.1). */
export function isSyntheticOnly(target: Target): boolean {
  return target.kind === 'practice' || target.environment.syntheticOnly;
}
