import { createSecretKey, randomBytes } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createJournal, JournalUnreadable, openJournal, readJournal } from '../../../electron/files/journal.ts';
import { CONTEXT, journalOf, key, look } from './journal-setup.ts';
import { tempFolder } from './temp-folder.ts';

async function copyOf(path: string): Promise<string> {
  await copyFile(path, `${path}-copy`);
  return `${path}-copy`;
}

describe('a journal', () => {
  test('gives back what was appended, in order, over several openings', async () => {
    const options = await journalOf(['one', '', 'three']);
    const again = await openJournal(options);
    await again.append(Buffer.from('four'));
    await again.close();
    expect(await look(options)).toEqual({ texts: ['one', '', 'three', 'four'], damage: null });
  });

  test('is empty when it is new, and also when its creation was cut short', async () => {
    const options = await journalOf([]);
    const header = await readFile(options.path);
    for (let length = 0; length <= header.length; length += 1) {
      await writeFile(options.path, header.subarray(0, length));
      expect(await look(options)).toEqual({ texts: [], damage: null });
      expect(await readFile(options.path)).toEqual(header);
    }
  });

  test('serves calls one after another', async () => {
    const texts = Array.from({ length: 50 }, (_, n) => `record ${n}`);
    const options = await journalOf([]);
    const journal = await openJournal(options);
    await Promise.all(texts.map((text) => journal.append(Buffer.from(text))));
    await journal.close();
    expect((await look(options)).texts).toEqual(texts);
  });

  test('made with its first record has it, also for a reader that changes nothing', async () => {
    const options = { path: join(await tempFolder(), 'log'), key, context: CONTEXT };
    await createJournal(options, Buffer.from('first'));
    expect((await readJournal(options)).records.map(String)).toEqual(['first']);
    expect((await look(options)).texts).toEqual(['first']);
  });

  test('shows nothing of what it holds', async () => {
    const options = await journalOf(['Kari Nordmann']);
    expect((await readFile(options.path)).includes('Kari')).toBe(false);
  });
});

describe('a tail that was cut short', () => {
  test('at every length of the last record: the rest is there, and the piece is kept', async () => {
    const options = await journalOf(['one', 'two']);
    const whole = await readFile(options.path);
    const before = (await readFile((await journalOf(['one'])).path)).length;
    for (let length = before + 1; length < whole.length; length += 1) {
      await writeFile(options.path, whole.subarray(0, length));
      const { texts, damage } = await look(options);
      expect(texts).toEqual(['one']);
      expect(damage).toMatchObject({ atRecord: 1, bytes: length - before, kind: 'torn-tail' });
      expect(await readFile(join(options.path, '..', damage?.keptAs ?? ''))).toEqual(whole.subarray(before, length));
      expect(await readFile(options.path)).toEqual(whole.subarray(0, before));
      expect(await look(options)).toEqual({ texts: ['one'], damage: null });
    }
  });

  test('of the very first record leaves an empty journal that works', async () => {
    const options = await journalOf(['one']);
    const whole = await readFile(options.path);
    await writeFile(options.path, whole.subarray(0, whole.length - 3));
    const journal = await openJournal(options);
    expect(journal.damage).toMatchObject({ atRecord: 0, kind: 'torn-tail' });
    await journal.append(Buffer.from('again'));
    await journal.close();
    expect(await look(options)).toEqual({ texts: ['again'], damage: null });
  });

  test('of zeros, as a power cut leaves it, is one too', async () => {
    const options = await journalOf(['one']);
    await writeFile(options.path, Buffer.concat([await readFile(options.path), Buffer.alloc(100)]));
    expect(await look(options)).toMatchObject({ texts: ['one'], damage: { atRecord: 1, bytes: 100, kind: 'torn-tail' } });
  });
});

describe('a changed byte', () => {
  test('anywhere: everything before its record is there, nothing wrong is read, nothing is destroyed', async () => {
    const texts = ['one', 'two', 'three'];
    const options = await journalOf(texts);
    const whole = await readFile(options.path);
    const ends: number[] = [];
    for (let count = 0; count <= texts.length; count += 1)
      ends.push((await readFile((await journalOf(texts.slice(0, count))).path)).length);
    const [headerEnd = 0, firstEnd = 0] = ends;
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x40;
      const path = join(await tempFolder(), 'log');
      await writeFile(path, changed);
      if (at < headerEnd) {
        // The records tell that the key is right, so a damaged header costs nothing.
        expect(await look({ ...options, path })).toEqual({ texts, damage: null });
        continue;
      }
      const start = ends.findLast((end) => end <= at) ?? 0;
      if (at < start + 8) {
        // The length stands there twice, and the seal tells which of the two is right.
        expect(await look({ ...options, path })).toEqual({ texts, damage: null });
        continue;
      }
      if (at < firstEnd) {
        expect(await look({ ...options, path: await copyOf(path), keyIsKnown: true })).toMatchObject({
          texts: [],
          damage: { atRecord: 0 },
        });
        await expect(openJournal({ ...options, path })).rejects.toMatchObject({ name: 'JournalUnreadable', reason: 'first-record' });
        expect(await readFile(path)).toEqual(changed);
        continue;
      }
      const record = ends.findIndex((end) => at < end) - 1;
      const { texts: read, damage } = await look({ ...options, path });
      expect(read).toEqual(texts.slice(0, record));
      expect(damage).toMatchObject({ atRecord: record, kind: 'damaged' });
      const kept = await readFile(join(path, '..', damage?.keptAs ?? ''));
      expect(Buffer.concat([await readFile(path), kept])).toEqual(changed);
    }
  });

  test('records that were swapped, dropped or moved from another journal are not read', async () => {
    const [one, two, three] = ['one', 'two', 'tre'].map((text) => Buffer.from(text));
    const options = await journalOf(['one', 'two', 'tre']);
    const whole = await readFile(options.path);
    const header = (await readFile((await journalOf([])).path)).length;
    const size = (whole.length - header) / 3;
    const record = (n: number) => whole.subarray(header + n * size, header + (n + 1) * size);
    expect([one, two, three].every((each) => each?.length === 3)).toBe(true);

    await writeFile(options.path, Buffer.concat([whole.subarray(0, header), record(0), record(2), record(1)]));
    expect(await look(options)).toMatchObject({ texts: ['one'], damage: { atRecord: 1, kind: 'damaged' } });

    await writeFile(options.path, whole);
    await expect(openJournal({ ...options, context: 'draft/2/log' })).rejects.toBeInstanceOf(JournalUnreadable);
  });
});

describe('a journal that can not be read at all is left as it is', () => {
  test('with another key', async () => {
    const options = await journalOf(['one', 'two']);
    const before = await readFile(options.path);
    const other = { ...options, key: createSecretKey(randomBytes(32)) };
    await expect(openJournal(other)).rejects.toMatchObject({ reason: 'first-record' });
    await expect(readJournal(other)).rejects.toMatchObject({ reason: 'first-record' });
    expect(await readFile(options.path)).toEqual(before);
    expect(await readdir(join(options.path, '..'))).toEqual(['log']);
  });

  test('from a newer version', async () => {
    const options = await journalOf(['one']);
    const header = (await readFile((await journalOf([])).path)).length;
    const bytes = Buffer.concat([await readFile(options.path), randomBytes(10)]);
    bytes[header - 1] = 2;
    bytes.fill(7, header);
    await writeFile(options.path, bytes);
    await expect(openJournal(options)).rejects.toMatchObject({ reason: 'newer-version' });
    expect(await readFile(options.path)).toEqual(bytes);
  });

  test.each(['x', 'something else altogether'])('a file that is none: %j', async (text) => {
    const path = join(await tempFolder(), 'log');
    await writeFile(path, text);
    await expect(openJournal({ path, key, context: CONTEXT })).rejects.toMatchObject({ reason: 'not-a-journal' });
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});
