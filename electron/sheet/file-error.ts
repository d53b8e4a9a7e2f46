import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Failure, failure } from '../../shared/core/failure.ts';

/** What Windows and Linux say of a share, a stick or a drive that was there a moment ago. */
const PLACE_GONE: ReadonlySet<unknown> = new Set([
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ECONNRESET',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ENOTCONN',
  'ETIMEDOUT',
  'ESTALE',
  'ENODEV',
  'ENXIO',
  'EIO',
  // Windows answers ERROR_BAD_NETPATH, which libuv has no name for.
  'UNKNOWN',
]);

/** What the operating system says when a file can't be opened or read, as the failure the user can act on. */
export async function fileFailure(error: unknown, path: string): Promise<Failure> {
  const code = errorCode(error);
  if (PLACE_GONE.has(code)) return failure('FILE_PLACE_GONE', {}, true);
  switch (code) {
    case 'ENOENT':
      return (await exists(dirname(path))) ? failure('FILE_NOT_FOUND') : failure('FILE_PLACE_GONE', {}, true);
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return failure('FILE_NOT_FOUND');
    case 'EISDIR':
      return failure('FILE_IS_FOLDER');
    // What Windows answers while another program holds the file; it goes away when the user closes it there.
    case 'EBUSY':
      return failure('FILE_LOCKED', {}, true);
    // The same from some network drives. Excel's own mark beside the workbook tells it from a missing right.
    case 'EPERM':
    case 'EACCES':
      return (await exists(join(dirname(path), `~$${basename(path)}`))) ? failure('FILE_LOCKED', {}, true) : failure('FILE_NOT_READABLE');
    default:
      return failure('FILE_NOT_READABLE');
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
