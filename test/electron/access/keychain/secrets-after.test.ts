import { expect, test } from 'vitest';
import { secretsAfter } from '../../../../electron/access/keychain/secrets-after.ts';
import { secretsInMemory } from '../../../../electron/access/keychain/secrets-in-memory.ts';
import { MemorySecrets } from './memory-secrets.ts';

test('nothing is asked before the moment, and everything in its order after it', async () => {
  let come = (): void => undefined;
  const moment = new Promise<void>((resolve) => {
    come = resolve;
  });
  const keychain = new MemorySecrets();
  const secrets = secretsAfter(moment, keychain);
  const answers = Promise.all([secrets.set('a', '1'), secrets.get('a'), secrets.remove('a'), secrets.get('a')]);
  await new Promise((turn) => setImmediate(turn));
  expect(keychain.asked).toBe(0);
  come();
  expect(await answers).toEqual([undefined, '1', undefined, null]);
});

test('in memory nothing outlives what holds it', async () => {
  const secrets = secretsInMemory();
  await secrets.set('a', '1');
  expect(await secrets.get('a')).toBe('1');
  expect(await secretsInMemory().get('a')).toBeNull();
  await secrets.remove('a');
  expect(await secrets.get('a')).toBeNull();
});
