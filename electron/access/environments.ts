/** Where test and production are: built in, or as an expert's own file says. Source: spec 1.1, 2.1, 3.1, 4.1. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, environmentSchema, PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../shared/core/access/environment.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { jsonOf } from '../../shared/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { diskResult, ifExists, onDisk } from '../files/disk-error.ts';

const BUILT_IN = { test: TEST_ENVIRONMENT, production: PRODUCTION_ENVIRONMENT };

export interface FoundEnvironment {
  readonly environment: Environment;
  readonly source: 'built-in' | 'own-file';
}

/**
 * The built-in environment, unless `directory` has a file `test.json` or `production.json` of the command line's format in its place: same
 * name, the same rule about synthetic identifiers, and no address but this machine's and those of the fixed list. A file that isn't so is
 * never passed over in silence: `ENVIRONMENT_FILE_INVALID`. Also fails with STORE_NOT_WRITABLE when the disk refuses.
 */
export function findEnvironment(name: 'test' | 'production', directory: string): Promise<Result<FoundEnvironment, Failure>> {
  return diskResult<FoundEnvironment>(async () => {
    const builtIn = BUILT_IN[name];
    const text = await onDisk(() => ifExists(() => readFile(join(directory, `${name}.json`), 'utf8')));
    if (text === undefined) return ok({ environment: builtIn, source: 'built-in' });
    const own = environmentSchema.safeParse(jsonOf(text));
    const fits = own.success && own.data.name === name && own.data.syntheticOnly === builtIn.syntheticOnly;
    return fits ? ok({ environment: own.data, source: 'own-file' }) : fail(failure('ENVIRONMENT_FILE_INVALID', { file: `${name}.json` }));
  });
}
