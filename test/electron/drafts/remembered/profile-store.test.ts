import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProfileStore } from '../../../../electron/drafts/remembered/profile-store.ts';
import { seal } from '../../../../electron/files/sealed.ts';
import type { Profile } from '../../../../shared/core/draft/oppgavegiver.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { tickingClock } from '../sample.ts';

const key = createSecretKey(randomBytes(32));
const clock = tickingClock();

function profile(name: string): Profile {
  return {
    id: randomUUID(),
    name,
    oppgavegiver: {
      organisasjonsnummer: '974761076',
      kontaktinformasjon: {
        navn: 'Ola Kasserer',
        telefonnummer: '+4722334455',
        varselEpostadresse: 'kasserer@example.no',
        varselSmsMobilnummer: '99887766',
      },
    },
  };
}

async function open(folder: string) {
  const opened = await openProfileStore(folder, key, clock);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

describe('profiles', () => {
  test('are added, replaced by id, and there after a restart; nothing is in clear', async () => {
    const folder = await tempFolder();
    const store = await open(folder);
    expect(store.list()).toEqual([]);
    const [one, two] = [profile('Eple samvirkelag'), profile('Pære samvirkelag')];
    await Promise.all([store.save(one), store.save(two)]);
    const renamed = { ...one, name: 'Eplehagen samvirkelag' };
    expect(await store.save(renamed)).toEqual({ ok: true, value: [renamed, two] });
    expect((await open(folder)).list()).toEqual([renamed, two]);
    const bytes = await readFile(join(folder, 'profiles.sealed'));
    for (const text of ['samvirkelag', 'Kasserer', '974761076']) expect(bytes.includes(text)).toBe(false);
  });

  test('a file that can not be read is kept under another name, and the treasurer can go on', async () => {
    const folder = await tempFolder();
    await (await open(folder)).save(profile('Eple samvirkelag'));
    const path = join(folder, 'profiles.sealed');
    const bytes = await readFile(path);
    // In both of its copies: one alone would be mended.
    for (const at of [20, bytes.length - 20]) bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const store = await open(folder);
    expect(store.list()).toEqual([]);
    expect(await readFile(join(folder, store.setAside ?? ''))).toEqual(bytes);
    await store.save(profile('Pære samvirkelag'));
    expect((await open(folder)).list()).toHaveLength(1);
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('from a newer version they are left alone', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'profiles.sealed');
    const sealed = seal(key, 'profiles', Buffer.from('{"version":2}'));
    await writeFile(path, sealed);
    expect(await openProfileStore(folder, key, clock)).toMatchObject({ ok: false, failure: { code: 'STORE_NEWER_VERSION' } });
    expect(await readFile(path)).toEqual(sealed);
  });

  test('a refused write changes nothing', async () => {
    const folder = await tempFolder();
    const store = await openProfileStore(join(folder, 'not-made'), key, clock);
    if (!store.ok) throw new Error(store.failure.code);
    expect(await store.value.save(profile('Eple samvirkelag'))).toMatchObject({ ok: false, failure: { code: 'STORE_NOT_WRITABLE' } });
    expect(store.value.list()).toEqual([]);
  });
});
