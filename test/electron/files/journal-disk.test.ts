/** Journals on a disk that is slow to keep what it is given, full, or closed to us. */
import { copyFile, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DiskError } from '../../../electron/files/disk-error.ts';
import { type JournalFile, type JournalOptions, openJournal } from '../../../electron/files/journal.ts';
import { CONTEXT, journalOf, key, look } from './journal-setup.ts';
import { tempFolder } from './temp-folder.ts';

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
