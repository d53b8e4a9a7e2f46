/** What everything in `electron/files` rejects with when the operating system refuses; any other exception is a bug. */
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, type Result } from '../../shared/result.ts';

const NO_SPACE = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Carries the system's error code and not its message: that one holds the path, and the path often holds the user's name. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
  readonly code: 'STORE_DISK_FULL' | 'STORE_NOT_WRITABLE';

  constructor(readonly errno: string) {
    const code = NO_SPACE.has(errno) ? 'STORE_DISK_FULL' : 'STORE_NOT_WRITABLE';
    super(`${code} (${errno})`);
    this.code = code;
  }

  get failure(): Failure {
    return failure(this.code, { errno: this.errno });
  }
}

/** Does disk work; a system error comes out as a `DiskError`, everything else as it is. */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const errno = errnoOf(error);
    throw errno === undefined ? error : new DiskError(errno);
  }
}

/** The other way round, at the border where failures become values: a `DiskError` as a failed Result, bugs go on as exceptions. */
export async function diskResult<T>(work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiskError) return fail(error.failure);
    throw error;
  }
}

/** The system's code (`ENOENT`) of an error by Node's file functions; undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What `work` gives, or undefined when the file or folder it asks for isn't there. */
export async function ifExists<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
