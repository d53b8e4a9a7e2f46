/** The key that the window keeps in the OS keychain, for commands without `--p12`. */
import type { Failure } from '../../shared/core/failure.ts';
import { ok, type Result } from '../../shared/result.ts';
import { makeKeyRing } from '../access/key-ring.ts';
import type { Signer } from '../access/signing-identity.ts';
import { keysIn } from '../app/paths.ts';
import type { World } from './world.ts';

/**
 * The one in use for this environment and organisation; undefined when there is none. Failures: why it can't be had now, such as
 * `KEYCHAIN_LOCKED`, or `KEY_FILE_NEEDED` where the user chose to keep no key.
 */
export async function keptSigner(
  { dataFolder, secrets, clock, newUuid }: World,
  environment: string,
  organisasjonsnummer: string,
): Promise<Result<Signer | undefined, Failure>> {
  const ring = makeKeyRing({ path: keysIn(dataFolder), secrets, openP12: async () => 'stopped', clock, newUuid });
  const key = await ring.inUse(environment, organisasjonsnummer);
  if (!key.ok) return key;
  return key.value === undefined ? ok(undefined) : ring.signer(key.value.keyId);
}
