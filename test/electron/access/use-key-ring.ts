/**
 * A ring of keys over the real keychain of the session it runs in. Arguments: the folder, what to do, and what to do it with. Prints one
 * line of JSON per step. `import BITS` and `replace` put a new key in; `sign` uses every key; `remove` removes them all.
 */
import { generateKeyPairSync, randomUUID, sign, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { makeKeyRing } from '../../../electron/access/key-ring.ts';
import { keychainSecrets } from '../../../electron/access/keychain/secrets.ts';
import type { Pkcs12Content } from '../../../electron/access/p12/forge-pkcs12.ts';
import { issueCertificate } from '../../../electron/practice/maskinporten/certificate.ts';

const [folder = '', ...actions] = process.argv.slice(2);
const clock = { now: () => new Date() };
const secrets = keychainSecrets({ suffix: 'test' });
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

let file: Pkcs12Content = { keys: [], certificates: [] };
const newUuid = () => {
  const id = randomUUID();
  say({ id });
  return id;
};
const ring = makeKeyRing({ path: join(folder, 'keys.json'), secrets, openP12: async () => file, clock, newUuid });

/** The key that the last `import` or `replace` made, kept so that it can be imported once more. */
function newFile(bits: number): void {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const validity = { notBefore: new Date(Date.now() - 60_000), notAfter: new Date(Date.now() + 86_400_000_000) };
  const subject = { commonName: 'Bygdelaget SA', organizationIdentifier: 'NTRNO-310279617' };
  const holder = issueCertificate({ subject, publicKey, use: 'sign', ...validity }, { privateKey });
  file = { keys: [privateKey.export({ type: 'pkcs8', format: 'der' })], certificates: [holder.raw] };
}

async function importFile(): Promise<unknown> {
  const opened = await ring.inspectP12(Buffer.alloc(0), '', { environment: 'egen', organisasjonsnummer: null });
  if (!opened.ok) return opened.failure.code;
  say({ secret: Buffer.from(file.keys[0] ?? []).toString('base64') });
  const imported = await ring.importP12(opened.value.inspectionId, opened.value.pairs[0]?.pairId ?? '', 'keychain');
  return imported.ok ? { imported: imported.value } : imported.failure.code;
}

async function signAll(): Promise<unknown[]> {
  const keys = await ring.list();
  if (!keys.ok) return [keys.failure.code];
  const answers: unknown[] = [];
  for (const { keyId, keyBits } of keys.value) {
    const signer = await ring.signer(keyId);
    if (!signer.ok) answers.push(signer.failure.code);
    else {
      const leaf = new X509Certificate(Buffer.from(signer.value.x5c?.[0] ?? '', 'base64'));
      sign('sha256', Buffer.from('x'), signer.value.privateKey);
      answers.push(leaf.checkPrivateKey(signer.value.privateKey) ? keyBits : 'another key');
    }
  }
  return answers;
}

async function removeAll(): Promise<unknown[]> {
  const keys = await ring.list();
  if (!keys.ok) return [keys.failure.code];
  const answers: unknown[] = [];
  for (const { keyId } of keys.value) {
    const removed = await ring.remove(keyId);
    answers.push(removed.ok ? 'removed' : removed.failure.code);
  }
  return answers;
}

/** Ids (comma between them) of which the keychain still has anything. */
async function leftIn(ids: string): Promise<string[]> {
  const left: string[] = [];
  for (const id of ids.split(',')) {
    for (const account of [`key-${id}`, ...Array.from({ length: 8 }, (_, part) => `key-${id}-${part}`)]) {
      if ((await secrets.get(account)) !== null) left.push(account);
    }
  }
  return left;
}

for (const action of actions) {
  const [what, data = ''] = action.split(' ');
  if (what === 'import') newFile(Number(data));
  if (what === 'import' || what === 'again') say(await importFile());
  if (what === 'sign') say({ signed: await signAll() });
  if (what === 'remove') say({ removed: await removeAll() });
  // Any change begins by clearing away what an earlier one had to leave.
  if (what === 'sweep') say({ swept: await ring.remove(randomUUID()).then((answer) => (answer.ok ? 'found' : answer.failure.code)) });
  if (what === 'left') say({ left: await leftIn(data) });
  if (what === 'keychain') say({ keychain: await ring.keychain() });
}
