import type { KeyEntry } from '../../../shared/core/access/key.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readP12File } from '../../access/p12/p12-file.ts';
import type { Handlers } from '../run-call.ts';
import type { HandlerContext } from './context.ts';

type KeyHandlers = Pick<
  Handlers,
  | 'keys.list'
  | 'keys.keychain'
  | 'keys.pickFile'
  | 'keys.inspect'
  | 'keys.inspectPractice'
  | 'keys.import'
  | 'keys.forget'
  | 'keys.generate'
  | 'keys.use'
  | 'keys.remove'
  | 'keys.lend'
>;

export function keyHandlers({ keys, tickets, access, pickKeyFile, versions, newUuid }: HandlerContext): KeyHandlers {
  const picked = async (ticket: string): Promise<Result<Buffer, Failure>> => {
    const path = tickets.redeem(ticket);
    return path === undefined ? fail(failure('TICKET_UNKNOWN')) : readP12File(path);
  };
  const refused = (environment: string): Failure | undefined =>
    environment !== 'practice' && versions.practiceOnly ? failure('RUNTIME_PRACTICE_ONLY', { electron: versions.electron }) : undefined;
  const listedAfter = async (change: Promise<Result<unknown, Failure>>): Promise<Result<KeyEntry[], Failure>> => {
    const changed = await change;
    return changed.ok ? keys.list() : changed;
  };

  return {
    'keys.list': () => keys.list(),
    'keys.keychain': async () => ok(await keys.keychain()),
    async 'keys.pickFile'() {
      const path = await pickKeyFile();
      return ok(path === undefined ? null : await tickets.issue(path));
    },
    async 'keys.inspect'({ ticket, passphrase, environment, organisasjonsnummer }) {
      const no = refused(environment);
      if (no !== undefined) return fail(no);
      const bytes = await picked(ticket);
      return bytes.ok ? keys.inspectP12(bytes.value, passphrase, { environment, organisasjonsnummer }) : bytes;
    },
    async 'keys.inspectPractice'({ organisasjonsnummer }) {
      const passphrase = newUuid();
      const bytes = await access.practiceP12(organisasjonsnummer, passphrase);
      return keys.inspectP12(bytes, passphrase, { environment: 'practice', organisasjonsnummer });
    },
    'keys.import': ({ inspectionId, pairId, storage }) => listedAfter(keys.importP12(inspectionId, pairId, storage)),
    async 'keys.forget'({ inspectionId }) {
      await keys.forgetInspection(inspectionId);
      return ok({});
    },
    async 'keys.generate'({ environment, organisasjonsnummer }) {
      const no = refused(environment);
      return no === undefined ? listedAfter(keys.generate({ environment, organisasjonsnummer })) : fail(no);
    },
    'keys.use': ({ keyId }) => listedAfter(keys.use(keyId)),
    'keys.remove': ({ keyId }) => listedAfter(keys.remove(keyId)),
    async 'keys.lend'({ keyId, ticket, passphrase }) {
      const bytes = await picked(ticket);
      if (!bytes.ok) return bytes;
      const lent = await keys.lend(keyId, bytes.value, passphrase);
      return lent.ok ? ok({}) : lent;
    },
  };
}
