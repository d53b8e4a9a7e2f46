import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Desk } from '../../../electron/desk/desk.ts';
import { failure } from '../../../shared/core/failure.ts';
import { fail } from '../../../shared/result.ts';
import { MemorySecrets } from '../access/keychain/memory-secrets.ts';
import { tempFolder } from '../files/temp-folder.ts';

async function deskIn(folder: string, secrets: MemorySecrets): Promise<Desk> {
  const desk = new Desk({
    storeDirectory: join(folder, 'store'),
    sessionDirectory: join(folder, 'session'),
    secrets,
    fetch,
    clock: { now: () => new Date() },
    newUuid: randomUUID,
    accessFor: async () => fail(failure('ENVIRONMENT_NOT_SET_UP', { environment: 'test' })),
    onReceiptChanged: () => undefined,
    mayAsk: Promise.resolve(),
  });
  onTestFinished(() => desk.close());
  return desk;
}

test('without a keychain a session has a store at once, whose key lies nowhere but in this process', async () => {
  const folder = await tempFolder();
  const secrets = new MemorySecrets();
  secrets.state = 'absent';
  const desk = await deskIn(folder, secrets);
  expect(await desk.state()).toEqual({ kind: 'open', by: 'session' });
  expect(secrets.entries.size).toBe(0);
  const { protectors } = JSON.parse(await readFile(join(folder, 'session', 'key.json'), 'utf8'));
  // No passphrase to guess, and no wrapped key: only the name under which this process keeps it in its memory.
  expect(protectors).toEqual([{ kind: 'keychain', account: expect.any(String) }]);
});

test('a passphrase turns the session into a store that lasts, and is then the only way in', async () => {
  const folder = await tempFolder();
  const secrets = new MemorySecrets();
  secrets.state = 'absent';
  const desk = await deskIn(folder, secrets);
  expect(await desk.keepUnder('fire tilfeldige ord her')).toEqual({ ok: true, value: undefined });
  expect(await desk.state()).toMatchObject({ kind: 'open', by: 'passphrase' });
  await desk.close();
  const next = await deskIn(folder, secrets);
  expect(await next.state()).toEqual({ kind: 'locked', reason: 'no-keychain', ways: ['passphrase'] });
});
