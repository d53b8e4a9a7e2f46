import { createSecretKey, randomBytes } from 'node:crypto';
import { copyFile, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DiskError } from '../../../electron/files/disk-error.ts';
import {
  createJournal,
  type JournalFile,
  type JournalOptions,
  JournalUnreadable,
  openJournal,
  readJournal,
} from '../../../electron/files/journal.ts';
import { tempFolder } from './temp-folder.ts';

const key = createSecretKey(randomBytes(32));
const CONTEXT = 'draft/1/log';

async function journalOf(texts: readonly string[]): Promise<JournalOptions> {
  const options = { path: join(await tempFolder(), 'log'), key, context: CONTEXT };
  const journal = await openJournal(options);
  for (const text of texts) await journal.append(Buffer.from(text));
  await journal.close();
  return options;
}

async function copyOf(path: string): Promise<string> {
  await copyFile(path, `${path}-copy`);
  return `${path}-copy`;
}

/** Opens, reads and closes it. */
async function look(options: JournalOptions) {
  const journal = await openJournal(options);
  await journal.close();
  return { texts: journal.records.map(String), damage: journal.damage };
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

test('an append is acknowledged only when a power cut can not take it any more', async () => {
  const options = await journalOf([]);
  /** What is left after a power cut: the file as it was when it was last told to be durable. */
  const afterPowerCut = `${options.path}-after`;
  await copyFile(options.path, afterPowerCut);
  const openFile = async (path: string): Promise<JournalFile> => {
    const file = await open(path, 'r+');
    return {
      write: (buffer, offset, length, position) => file.write(buffer, offset, length, position),
      truncate: (length) => file.truncate(length),
      datasync: () => copyFile(path, afterPowerCut),
      close: () => file.close(),
    };
  };
  const journal = await openJournal({ ...options, openFile });
  for (const count of [1, 2, 3]) {
    await journal.append(Buffer.from(`${count}`));
    expect((await look({ ...options, path: afterPowerCut })).texts).toHaveLength(count);
  }
  await journal.close();
});

/** A real file that takes `room` more bytes and then answers as a full disk does. */
function smallDisk(room: { bytes: number; truncateFails?: boolean }): NonNullable<JournalOptions['openFile']> {
  const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  return async (path): Promise<JournalFile> => {
    const file = await open(path, 'r+');
    return {
      async write(buffer, offset, length, position) {
        if (room.bytes === 0) throw noSpace();
        const { bytesWritten } = await file.write(buffer, offset, Math.min(length, room.bytes), position);
        room.bytes -= bytesWritten;
        return { bytesWritten };
      },
      truncate: (length) => (room.truncateFails === true ? Promise.reject(noSpace()) : file.truncate(length)),
      datasync: () => file.datasync(),
      close: () => file.close(),
    };
  };
}

describe('a full disk', () => {
  test('in the middle of an append: the call fails as such, and the journal is as before and goes on', async () => {
    const options = await journalOf(['one']);
    const before = await readFile(options.path);
    const room = { bytes: 20 };
    const journal = await openJournal({ ...options, openFile: smallDisk(room) });
    const refused = await journal.append(Buffer.from('two')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DiskError);
    expect(refused).toMatchObject({ failure: { code: 'STORE_DISK_FULL' } });
    expect(await readFile(options.path)).toEqual(before);
    room.bytes = 10_000;
    await journal.append(Buffer.from('three'));
    await journal.close();
    expect(await look(options)).toEqual({ texts: ['one', 'three'], damage: null });
  });

  test('where not even the half record can be cut off: the next append does it first', async () => {
    const options = await journalOf(['one']);
    const room = { bytes: 60, truncateFails: true };
    const journal = await openJournal({ ...options, openFile: smallDisk(room) });
    await expect(journal.append(Buffer.alloc(200))).rejects.toMatchObject({ code: 'STORE_DISK_FULL' });
    await expect(journal.append(Buffer.from('two'))).rejects.toMatchObject({ code: 'STORE_DISK_FULL' });
    // Died here: the half record is a torn tail.
    const copy = `${options.path}-copy`;
    await copyFile(options.path, copy);
    expect(await look({ ...options, path: copy })).toMatchObject({ texts: ['one'], damage: { kind: 'torn-tail' } });
    Object.assign(room, { bytes: 10_000, truncateFails: false });
    await journal.append(Buffer.from('two'));
    await journal.close();
    expect(await look(options)).toEqual({ texts: ['one', 'two'], damage: null });
  });

  test('whatever fails when: what was acknowledged is there, in order, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ text: fc.string(), room: fc.nat(80) }), { maxLength: 12 }), async (appends) => {
        const options = await journalOf([]);
        const room = { bytes: 0 };
        const journal = await openJournal({ ...options, openFile: smallDisk(room) });
        const acknowledged: string[] = [];
        for (const { text, room: bytes } of appends) {
          room.bytes = bytes;
          await journal.append(Buffer.from(text)).then(
            () => acknowledged.push(Buffer.from(text).toString()),
            () => undefined,
          );
        }
        await journal.close();
        expect(await look(options)).toEqual({ texts: acknowledged, damage: null });
      }),
      { numRuns: 60 },
    );
  });
});

test('a folder that can not be written is said as such', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'file'), '');
  await expect(openJournal({ path: join(folder, 'file', 'log'), key, context: CONTEXT })).rejects.toMatchObject({
    code: 'STORE_NOT_WRITABLE',
  });
});
