import type { Failure } from '../shared/core/failure.ts';

/** Main gave no answer, or one that can't be one. Made here and not by `failure()`, which would bring all schemas into the first script. */
export function unexpected(call: string): Failure {
  return { code: 'UNEXPECTED', data: { call }, retryable: false };
}
