/** Without `--p12` the key is the one that the window keeps in the keychain. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKeyRing } from '../../../electron/access/key-ring.ts';
import { openPkcs12 } from '../../../electron/access/p12/forge-pkcs12.ts';
import { run } from '../../../electron/command-line/run.ts';
import { type Practice, startPractice } from '../../../electron/practice/start-practice.ts';
import type { KeyStorage } from '../../../shared/core/access/key.ts';
import { ok } from '../../../shared/result.ts';
import { cleanSheet } from '../../fakes/sheets.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';
import { MemorySecrets } from '../access/keychain/memory-secrets.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { ORGANISASJONSNUMMER, PROFILE } from './lists.ts';

const clock = { now: () => new Date() };
let practice: Practice;
let given: TemporaryFolder;
let submit: string[];

beforeAll(async () => {
  practice = await startPractice({ directory: null, clock });
  given = await temporaryFolder();
  const profile = await given.file('profile.json', JSON.stringify({ ...PROFILE, maskinporten: { clientId: practice.clientId } }));
  const environment = await given.file('env.json', JSON.stringify({ ...practice.environment, name: 'eget-miljoe' }));
  const passphrase = await given.file('store.txt', 'lang nok passfrase\n');
  const store = ['--store-passphrase-file', passphrase, '--json'];
  submit = ['submit', 'liste.xlsx', '--inntektsaar', '2025', '--profile', profile, '--environment', environment, ...store];
});
afterAll(async () => {
  await practice.close();
  await given.remove();
});

/** The app's data folder as the window leaves it, with a key for the co-op. */
async function afterTheWindow(storage: KeyStorage) {
  const dataFolder = await tempFolder();
  const secrets = new MemorySecrets();
  const openP12 = async (bytes: Uint8Array, passphrase: string) => openPkcs12(bytes, passphrase);
  const ring = makeKeyRing({ path: join(dataFolder, 'keys.json'), secrets, openP12, clock, newUuid: randomUUID });
  const { p12 } = await practice.identityFor(ORGANISASJONSNUMMER);
  const opened = await ring.inspectP12(p12('p'), 'p', { environment: 'eget-miljoe', organisasjonsnummer: ORGANISASJONSNUMMER });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { inspectionId, pairs } = opened.value;
  const imported = await ring.importP12(inspectionId, pairs[0]?.pairId ?? '', storage);
  if (!imported.ok) throw new Error(imported.failure.code);
  return { dataFolder, secrets };
}

async function runWith({ dataFolder, secrets }: { readonly dataFolder: string; readonly secrets: MemorySecrets }) {
  let stdout = '';
  const status = await run(
    {
      clock,
      fetch,
      newUuid: randomUUID,
      secrets,
      reader: {
        read: async () => ok({ sheet: cleanSheet(3), otherSheets: [], sha256: 'a'.repeat(64) }),
        readPasted: () => Promise.reject(new Error('nothing is pasted here')),
      },
      dataFolder,
      standardOutput: (text) => {
        stdout += text;
      },
      standardError: () => undefined,
      isTerminal: false,
      untilStopped: () => Promise.resolve(),
    },
    [...submit, '--store', join(dataFolder, 'store')],
  );
  return { status, document: JSON.parse(stdout) };
}

it('delivers with it', async () => {
  const { status, document } = await runWith(await afterTheWindow('keychain'));
  expect([status, document.status]).toEqual([0, 'delivered']);
  expect(practice.journal()).toHaveLength(1);
});

it('says so when the keychain is locked, and sends nothing', async () => {
  const sent = practice.journal().length;
  const left = await afterTheWindow('keychain');
  left.secrets.state = 'locked';
  const { status, document } = await runWith(left);
  expect([status, document.failure.code]).toEqual([64, 'KEYCHAIN_LOCKED']);
  expect(practice.journal()).toHaveLength(sent);
});

it('asks for the file where the user chose to keep no key, and for any key where there is none', async () => {
  const { status, document } = await runWith(await afterTheWindow('file'));
  expect([status, document.failure.code]).toEqual([64, 'KEY_FILE_NEEDED']);
  const none = await runWith({ dataFolder: await tempFolder(), secrets: new MemorySecrets() });
  expect([none.status, none.document.failure.code]).toEqual([64, 'USAGE']);
});
