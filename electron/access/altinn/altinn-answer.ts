/** What Altinn answered to a call about systems and systembrukere. Source: spec 2.4–2.6. */
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { jsonOf } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import type { HttpAnswer, NoAnswer } from '../http-exchange.ts';

/** `AUTH-00011`, or one of a field (`AUTH.VLD-00002`): the latter say more than the code above them. */
const CODE = /^AUTH(\.VLD)?-\d{5}$/;

const codeSchema = z.string().regex(CODE).optional().catch(undefined);
const problemSchema = z.object({
  code: codeSchema,
  validationErrors: z
    .array(z.object({ code: codeSchema }).catch({ code: undefined }))
    .optional()
    .catch(undefined),
});

/**
 * The parsed body of a 2xx, or: `ALTINN_REFUSED` with `httpStatus` and, where Altinn gave one, `auth` (such as `AUTH-00011`);
 * `ALTINN_UNREACHABLE` (may work later) with `reason` or `httpStatus`; `ALTINN_ANSWER_NOT_UNDERSTOOD` with `httpStatus` or `reason`.
 * Altinn's own texts aren't kept: they are free text.
 */
export function readAltinnAnswer<T>(answer: HttpAnswer | NoAnswer, schema: z.ZodType<T>): Result<T, Failure> {
  if (answer.kind === 'no-answer') {
    if (answer.reason === 'REDIRECTED') return fail(failure('ALTINN_ANSWER_NOT_UNDERSTOOD', { reason: answer.reason }));
    return fail(failure('ALTINN_UNREACHABLE', { reason: answer.reason }, true));
  }
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const parsed = answer.truncated ? undefined : schema.safeParse(jsonOrText(answer.body));
    return parsed?.success ? ok(parsed.data) : fail(failure('ALTINN_ANSWER_NOT_UNDERSTOOD', { httpStatus: status }));
  }
  if (status === 408 || status === 429 || status >= 500) return fail(failure('ALTINN_UNREACHABLE', { httpStatus: status }, true));
  const auth = authCodeOf(answer.body);
  // Without a code only these say something by themselves; anything else may come from a proxy on the way.
  const speaks = auth !== undefined || status === 400 || status === 401 || status === 403 || status === 404 || status === 409;
  if (!speaks) return fail(failure('ALTINN_ANSWER_NOT_UNDERSTOOD', { httpStatus: status }));
  return fail(failure('ALTINN_REFUSED', { httpStatus: status, ...(auth && { auth }) }));
}

function authCodeOf(body: Buffer): string | undefined {
  const parsed = problemSchema.safeParse(jsonOrText(body));
  if (!parsed.success) return undefined;
  const { code, validationErrors = [] } = parsed.data;
  return validationErrors.find((error) => error.code !== undefined)?.code ?? code;
}

/** A bare token is no JSON: it comes through as text. */
function jsonOrText(body: Buffer): unknown {
  const text = body.toString('utf8').trim();
  const json = jsonOf(text);
  return json === undefined && text !== '' ? text : json;
}
