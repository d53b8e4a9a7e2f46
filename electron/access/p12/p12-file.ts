/** The bytes of a certificate file that the user picked; never more of them than such a file can have. */
import { open } from 'node:fs/promises';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { errnoOf } from '../../files/disk-error.ts';
import { MAX_FILE_BYTES } from './p12-limits.ts';

/** Failures: `FILE_NOT_FOUND`, `FILE_NOT_READABLE` (also for a folder), `P12_TOO_LARGE`. */
export async function readP12File(path: string): Promise<Result<Buffer, Failure>> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      return size > MAX_FILE_BYTES ? fail(failure('P12_TOO_LARGE')) : ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return fail(failure(errno === 'ENOENT' ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE'));
  }
}
