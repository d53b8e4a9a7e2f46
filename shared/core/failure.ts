/**
 * Every way in which a call can fail that a user has to hear about: a stable code, the data that the sentence needs, and nothing else.
 * `shared/text/` has the sentences: what happened, what it means, what to do. A code without a sentence is a type error.
 */
import { z } from '../zod.ts';

export const failureCodes = [
  // The file that was picked (stage "ticket" and "cells").
  'FILE_NOT_FOUND',
  'FILE_IS_FOLDER',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_LOCKED',
  'FILE_IS_LOCK_FILE',
  'FILE_NOT_READABLE',
  'FILE_PLACE_GONE',
  'FILE_NOT_WRITABLE',
  'FILE_NOT_A_SHEET',
  'FILE_IS_MARKUP',
  'FILE_IS_TEXT',
  'FILE_IS_IWORK',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'FILE_INFLATES_TOO_MUCH',
  'FILE_COLUMNS_CHANGED',
  'SHEET_NOT_FOUND',
  'SHEET_TOO_LARGE',
  'SHEET_TOO_MANY_CELLS',
  'SHEET_NO_CELLS',
  'SHEET_NO_COLUMNS',
  'READER_OUT_OF_MEMORY',
  'READER_TIMED_OUT',
  'READER_DIED',
  'READ_CANCELLED',
  'TICKET_UNKNOWN',
  // The store of drafts, submissions and receipts.
  'STORE_LOCKED_BY_OTHER_PROCESS',
  'STORE_NEEDS_PASSPHRASE',
  'STORE_WRONG_PASSPHRASE',
  'RECOVERY_CODE_MISTYPED',
  'RECOVERY_CODE_WRONG',
  'STORE_KEYCHAIN_UNAVAILABLE',
  'STORE_KEY_UNREADABLE',
  'STORE_NEWER_VERSION',
  'STORE_DAMAGED',
  'STORE_NOT_WRITABLE',
  'STORE_DISK_FULL',
  'DRAFT_NOT_FOUND',
  'DRAFT_NOT_EDITABLE',
  'DRAFT_CHANGED',
  'DRAFT_HAS_NO_FILE',
  'EDIT_TOO_MANY_ROWS',
  'PASTE_TOO_WIDE',
  'PASTE_BEYOND_ROWS',
  'SUBMISSION_NOT_FOUND',
  // Environment and access.
  'RUNTIME_PRACTICE_ONLY',
  'ENVIRONMENT_NOT_SET_UP',
  'ENVIRONMENT_MISMATCH',
  'ENVIRONMENT_FILE_INVALID',
  'P12_WRONG_PASSPHRASE',
  'P12_NOT_READABLE',
  'P12_TOO_LARGE',
  'P12_READER_STOPPED',
  'P12_NO_KEY',
  'P12_NO_CERTIFICATE',
  'P12_KEY_NOT_RSA',
  'P12_KEY_TOO_SHORT',
  'P12_ENCRYPTION_ONLY',
  'P12_NO_ORGANISASJONSNUMMER',
  'P12_OTHER_KEY',
  'P12_CHOOSE_AGAIN',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_NOT_YET_VALID',
  'CERTIFICATE_WRONG_ENVIRONMENT',
  'CERTIFICATE_OTHER_ORGANISATION',
  'KEYCHAIN_ABSENT',
  'KEYCHAIN_LOCKED',
  'KEYCHAIN_DENIED',
  'KEYCHAIN_KEY_MISSING',
  'KEYCHAIN_KEY_DAMAGED',
  'KEY_NOT_FOUND',
  'KEY_FILE_NEEDED',
  'KEY_TOO_OLD',
  'MASKINPORTEN_REFUSED',
  'MASKINPORTEN_UNREACHABLE',
  'MASKINPORTEN_ANSWER_NOT_UNDERSTOOD',
  'MASKINPORTEN_MOVED',
  'ALTINN_REFUSED',
  'ALTINN_UNREACHABLE',
  'ALTINN_ANSWER_NOT_UNDERSTOOD',
  'ACCESS_NO_KEY',
  'ACCESS_NO_CLIENT',
  'ACCESS_STEP_BEFORE',
  'ACCESS_TEST_CANCELLED',
  'SYSTEM_NOT_REGISTERED',
  'SYSTEM_DIFFERS',
  'SYSTEMBRUKER_NOT_ASKED',
  'SYSTEMBRUKER_NOT_APPROVED',
  'SYSTEMBRUKER_NO_LINK',
  'BROWSER_NOT_OPENED',
  'TEST_CALL_REFUSED',
  'TEST_CALL_UNREACHABLE',
  'TEST_CALL_NOT_UNDERSTOOD',
  // Delivery.
  'NOT_READY',
  'SKATTEETATEN_REFUSED',
  'SKATTEETATEN_UNREACHABLE',
  'SKATTEETATEN_ANSWER_NOT_UNDERSTOOD',
  'ALREADY_SENDING',
  'ALREADY_DELIVERED',
  // What comes after a delivery.
  'DIALOGPORTEN_UNREACHABLE',
  'DIALOGPORTEN_REFUSED',
  'DIALOGPORTEN_ANSWER_NOT_UNDERSTOOD',
  'DOCUMENT_NOT_FETCHED',
  // The wall between main and renderer.
  'CALL_REFUSED',
  'CALL_ARGUMENTS_INVALID',
  'UNEXPECTED',
] as const;

export const failureCodeSchema = z.enum(failureCodes);
export type FailureCode = z.infer<typeof failureCodeSchema>;

/** `data` never holds personal data: it goes to sentences, to logs and to diagnostics that the user copies. */
export const failureSchema = z.strictObject({
  code: failureCodeSchema,
  data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).default({}),
  /** Whether the same call may succeed later without the user changing anything. */
  retryable: z.boolean().default(false),
});
export type Failure = z.infer<typeof failureSchema>;

export function failure(code: FailureCode, data: Failure['data'] = {}, retryable = false): Failure {
  return { code, data, retryable };
}
