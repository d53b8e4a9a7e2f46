import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SigningKeys } from '../../../electron/access/checklist/checklist.ts';
import type { AccessSetup } from '../../../electron/access/checklist/checklist-store.ts';
import { accessForSubmissions, makeAccessProvider } from '../../../electron/desk/access.ts';
import { ALL_UNTESTED, NO_CHOICES } from '../../../shared/core/access/access.ts';
import { PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../../shared/core/access/environment.ts';
import type { KeyEntry } from '../../../shared/core/access/key.ts';
import { failure } from '../../../shared/core/failure.ts';
import { fail, ok } from '../../../shared/result.ts';
import { tempFolder } from '../files/temp-folder.ts';

const [COOP, OFFICE] = ['311131788', '313367002'];
const CLIENT_ID = '5f0d3c1e-8a64-4b7e-9d52-2c9e6b1f7a30';
const SET_UP = { ...NO_CHOICES, clientId: CLIENT_ID };
const NOT_SET_UP = fail(failure('ENVIRONMENT_NOT_SET_UP', { environment: 'test' }));
const signer = { privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, kid: 'k' };

async function providerFor(choices: AccessSetup['choices'], changes: Partial<SigningKeys> = {}) {
  const asked: string[] = [];
  const folder = await tempFolder();
  const provider = makeAccessProvider({
    practiceDirectory: join(folder, 'practice'),
    environmentDirectory: folder,
    keys: {
      async inUse(environment, organisasjonsnummer) {
        asked.push(`${environment} ${organisasjonsnummer}`);
        return ok({ keyId: 'one' } as KeyEntry);
      },
      signer: async () => ok(signer),
      ...changes,
    },
    checklists: async () =>
      ok({
        list: () => [],
        get: (place) => ({ place, choices: place.environment === 'test' ? choices : NO_CHOICES, request: null, lights: ALL_UNTESTED }),
        change: async () => fail(failure('STORE_NOT_WRITABLE')),
      }),
    clock: { now: () => new Date('2026-01-20T10:00:00Z') },
  });
  onTestFinished(() => provider.close());
  return { provider, asked, folder };
}

describe('what a delivery in test or production goes by', () => {
  it('is the client, the key and the place of that environment', async () => {
    const { provider, asked } = await providerFor(SET_UP);
    expect(await provider.accessFor('test', COOP)).toEqual(
      ok({ environment: TEST_ENVIRONMENT, clientId: CLIENT_ID, signer, systembrukerOrganisasjonsnummer: COOP }),
    );
    expect(asked).toEqual([`test ${COOP}`]);
  });

  it('is the office’s key and systembruker where an office reports', async () => {
    const owner = { kind: 'client', organisasjonsnummer: OFFICE, accessPackage: 'skattegrunnlag' } as const;
    const { provider, asked } = await providerFor({ ...SET_UP, owner });
    expect(await provider.accessFor('test', COOP)).toMatchObject({ ok: true, value: { systembrukerOrganisasjonsnummer: OFFICE } });
    expect(asked).toEqual([`test ${OFFICE}`]);
  });

  it('never comes from another environment', async () => {
    const { provider } = await providerFor(SET_UP);
    expect(await provider.accessFor('production', COOP)).toEqual(fail(failure('ENVIRONMENT_NOT_SET_UP', { environment: 'production' })));
  });

  it('is missing without a client, and without a key', async () => {
    expect(await (await providerFor(NO_CHOICES)).provider.accessFor('test', COOP)).toEqual(NOT_SET_UP);
    const noKey = await providerFor(SET_UP, { inUse: async () => ok(undefined) });
    expect(await noKey.provider.accessFor('test', COOP)).toEqual(NOT_SET_UP);
  });

  it('says what the keychain said', async () => {
    const locked = fail(failure('KEYCHAIN_LOCKED'));
    const { provider } = await providerFor(SET_UP, { signer: async () => locked });
    expect(await provider.accessFor('test', COOP)).toEqual(locked);
  });

  it('is refused where the expert’s own file is not right, instead of going to the built-in place', async () => {
    const { provider, folder } = await providerFor(SET_UP);
    await writeFile(join(folder, 'test.json'), '{}');
    expect(await provider.accessFor('test', COOP)).toEqual(fail(failure('ENVIRONMENT_FILE_INVALID', { file: 'test.json' })));
  });

  it('an unknown environment is not set up', async () => {
    const { provider } = await providerFor(SET_UP);
    expect(await provider.accessFor('staging', COOP)).toEqual(fail(failure('ENVIRONMENT_NOT_SET_UP', { environment: 'staging' })));
  });
});

it('a runtime for practice only delivers nowhere else', async () => {
  const { provider, asked } = await providerFor(SET_UP);
  const place = { environmentName: 'test', organisasjonsnummer: COOP };
  const refused = await accessForSubmissions(provider, { electron: '33.2.1', practiceOnly: true })(place);
  expect(refused).toEqual(fail(failure('RUNTIME_PRACTICE_ONLY', { electron: '33.2.1' })));
  expect(asked).toEqual([]);
  expect((await accessForSubmissions(provider, { electron: '45.4.1', practiceOnly: false })(place)).ok).toBe(true);
});

it('where the authorities are: built in, or an expert’s own; practice on this machine', async () => {
  const { provider, folder } = await providerFor(SET_UP);
  expect(await provider.find('production')).toEqual(ok({ environment: PRODUCTION_ENVIRONMENT, isOwnFile: false }));
  await writeFile(join(folder, 'production.json'), JSON.stringify(PRODUCTION_ENVIRONMENT));
  expect(await provider.find('production')).toEqual(ok({ environment: PRODUCTION_ENVIRONMENT, isOwnFile: true }));
  const practice = await provider.find('practice');
  expect(practice.ok && new URL(practice.value.environment.maskinporten.tokenEndpoint).hostname).toBe('127.0.0.1');
});
