import { type Failure, failure } from '../../shared/core/failure.ts';

/**
 * What the operating system says when a file can't be opened or read, as the failure the user can act on.
 * EBUSY is what Windows answers while Excel holds the workbook; it goes away when the user closes it there.
 */
export function fileFailure(error: unknown): Failure {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return failure('FILE_NOT_FOUND');
    case 'EISDIR':
      return failure('FILE_IS_FOLDER');
    case 'EBUSY':
      return failure('FILE_LOCKED', {}, true);
    default:
      return failure('FILE_NOT_READABLE');
  }
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
