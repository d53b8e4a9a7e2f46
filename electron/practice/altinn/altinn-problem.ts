/** How Altinn's authentication API says no. Source: spec 2.4 and 2.6. */
import { type Answer, jsonAnswer } from '../http/answer.ts';

const PROBLEM = { 'Content-Type': 'application/problem+json' };

/** `code` such as `AUTH-00011`. */
export function authProblem(status: number, code?: string): Answer {
  return jsonAnswer(status, { type: `https://tools.ietf.org/html/rfc9110`, title: 'Refused', status, ...(code && { code }) }, PROBLEM);
}

/** Errors of fields, five digits each. */
export function validationProblem(numbers: readonly string[]): Answer {
  const validationErrors = numbers.map((number) => ({ code: `AUTH.VLD-${number}`, detail: 'Invalid', paths: [] }));
  return jsonAnswer(400, { title: 'One or more validation errors occurred.', status: 400, code: 'STD-00000', validationErrors }, PROBLEM);
}
