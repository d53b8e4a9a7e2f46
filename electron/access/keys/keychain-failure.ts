/** What became of a keychain call, as a value: which of the ways in which a keychain fails it was. */

import type { KeychainState } from '../../../shared/core/access/key.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Secrets, SecretsUnavailable } from '../../ports.ts';
import { SecretsDenied, SecretsLocked } from '../keychain/secrets.ts';

const CODES = { absent: 'KEYCHAIN_ABSENT', locked: 'KEYCHAIN_LOCKED', denied: 'KEYCHAIN_DENIED' } as const;

/** `KEYCHAIN_ABSENT`, `KEYCHAIN_LOCKED`, `KEYCHAIN_DENIED`: the same call can succeed once the user has done something about it. */
export async function onKeychain<T>(work: () => Promise<T>): Promise<Result<T, Failure>> {
  try {
    return ok(await work());
  } catch (error) {
    if (!(error instanceof SecretsUnavailable)) throw error;
    return fail(failure(CODES[stateOf(error)], {}, true));
  }
}

/** Asks for an entry that is never there: a keychain that can say so for certain can be used. */
export async function keychainState(secrets: Secrets): Promise<KeychainState> {
  try {
    await secrets.get('never-there');
    return 'ready';
  } catch (error) {
    if (!(error instanceof SecretsUnavailable)) throw error;
    return stateOf(error);
  }
}

function stateOf(error: SecretsUnavailable): Exclude<KeychainState, 'ready'> {
  if (error instanceof SecretsDenied) return 'denied';
  return error instanceof SecretsLocked ? 'locked' : 'absent';
}
