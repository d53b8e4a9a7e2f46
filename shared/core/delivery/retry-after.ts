/**
 * Until when an authority asks for patience: its `Retry-After`, a number of seconds or a date (RFC 9110 §10.2.3), seen from `at` (the moment of
 * the answer). Undefined when it didn't ask, or in words that can't be read.
 */
export function retryAfter(value: unknown, at: Date): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const until = /^\d{1,9}$/.test(value) ? at.getTime() + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(until) ? undefined : new Date(until);
}
