/** What main and the process that opens PKCS#12 files say to each other: one request, one reply. */
import type { Pkcs12Content, Pkcs12Problem } from '../forge-pkcs12.ts';
import { MAX_FILE_BYTES } from '../p12-limits.ts';

export interface OpenRequest {
  readonly bytes: Uint8Array;
  readonly passphrase: string;
}

export type OpenReply = Pkcs12Content | Pkcs12Problem;

const PROBLEMS: readonly unknown[] = ['wrong-passphrase', 'too-large', 'not-readable'] satisfies readonly Pkcs12Problem[];
/** A set has three pairs and a chain; more than this is no file from an issuer. */
const MAX_PARTS = 100;

/** The reply comes from a process that has just opened a file nobody trusts. */
export function isOpenReply(reply: unknown): reply is OpenReply {
  if (PROBLEMS.includes(reply)) return true;
  return (
    typeof reply === 'object' &&
    reply !== null &&
    'keys' in reply &&
    'certificates' in reply &&
    isParts(reply.keys) &&
    isParts(reply.certificates)
  );
}

function isParts(parts: unknown): boolean {
  return (
    Array.isArray(parts) && parts.length <= MAX_PARTS && parts.every((part) => part instanceof Uint8Array && part.length <= MAX_FILE_BYTES)
  );
}
