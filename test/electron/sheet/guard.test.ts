import { execFileSync } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFailure } from '../../../electron/sheet/file-error.ts';
import { guardFile } from '../../../electron/sheet/guard.ts';
import { MAX_FILE_BYTES } from '../../../electron/sheet/limits.ts';
import { compoundFile, handmadeOds, handmadeXlsx, type TemporaryFolder, temporaryFolder, workbook } from '../../fixtures/workbooks.ts';
import { zipOf } from '../../fixtures/zip.ts';

const MiB = 1024 * 1024;
const SHEET = [{ name: 'Ark1', rows: [['Navn'], ['Åse']] }];
const XLSX = workbook(SHEET);
const CONTENT_TYPES = { name: '[Content_Types].xml', data: '<Types/>' };

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function guarded(name: string, bytes: Buffer | string): Promise<string> {
  const result = await guardFile(await folder.file(name, bytes));
  return result.ok ? result.value : result.failure.code;
}

describe('what is let through, and as what', () => {
  it.each([
    ['list.xlsx', XLSX, 'zip'],
    ['list.xlsm', workbook(SHEET, 'xlsm'), 'zip'],
    ['list.xlsb', workbook(SHEET, 'xlsb'), 'zip'],
    ['list.ods', workbook(SHEET, 'ods'), 'zip'],
    ['list.xls', workbook(SHEET, 'xls'), 'xls'],
    ['a workbook renamed.csv', XLSX, 'zip'],
    ['no extension', XLSX, 'zip'],
    ['sizes in zip64 fields.xlsx', zipOf([CONTENT_TYPES, { name: 'xl/workbook.xml', data: '<workbook/>', zip64: true }]), 'zip'],
    ['backslashes.xlsx', zipOf([CONTENT_TYPES, { name: 'xl\\workbook.xml', data: '<workbook/>' }]), 'zip'],
    ['second workbook part.xlsx', zipOf([CONTENT_TYPES, { name: 'xl/workbook2.xml', data: '<workbook/>' }]), 'zip'],
    ['list.csv', 'Fødselsnummer;Navn\r\n01010112345;Åse\r\n', 'text'],
    ['LIST.CSV', 'a;b\r\n', 'text'],
    ['list.tsv', 'a\tb\n', 'text'],
    ['list.txt', Buffer.from('Åse;12', 'latin1'), 'text'],
    ['utf16.csv', Buffer.from('\ufeffÅse;12', 'utf16le'), 'text'],
  ])('%s', async (name, bytes, format) => {
    expect(await guarded(name, bytes)).toBe(format);
  });
});

describe('what is refused, each for its own reason', () => {
  it.each([
    ['empty.xlsx', '', 'FILE_EMPTY'],
    ['~$list.xlsx', XLSX, 'FILE_IS_LOCK_FILE'],
    ['~$not even a workbook.xlsx', 'Kari Nordmann', 'FILE_IS_LOCK_FILE'],
    ['document.docx', zipOf([CONTENT_TYPES, { name: 'word/document.xml', data: '<w:document/>' }]), 'FILE_NOT_A_SHEET'],
    ['pictures.zip', zipOf([{ name: 'a.png', data: 'x' }]), 'FILE_NOT_A_SHEET'],
    ['text.odt', handmadeOds('', { mimetype: 'application/vnd.oasis.opendocument.text' }), 'FILE_NOT_A_SHEET'],
    ['old.doc', compoundFile({ WordDocument: Buffer.alloc(5000) }), 'FILE_NOT_A_SHEET'],
    ['web page.xls', '<html><table><tr><td>01010112345</td></tr></table></html>', 'FILE_IS_MARKUP'],
    ['web page.csv', '\ufeff  <!DOCTYPE html><table></table>', 'FILE_IS_MARKUP'],
    ['web page in UTF-16.xls', Buffer.from('\ufeff<html><table></table></html>', 'utf16le'), 'FILE_IS_MARKUP'],
    ['xml.xls', '<?xml version="1.0"?><Workbook/>', 'FILE_IS_MARKUP'],
    ['list.xls', 'Fødselsnummer;Navn\r\n01010112345;Åse\r\n', 'FILE_IS_TEXT'],
    ['LIST.XLSX', Buffer.from('Fødselsnummer\tNavn', 'utf16le'), 'FILE_IS_TEXT'],
    [
      'list.numbers',
      zipOf([
        { name: 'Index/Document.iwa', data: 'x' },
        { name: 'preview.jpg', data: 'x' },
      ]),
      'FILE_IS_IWORK',
    ],
    ['renamed.xlsx', zipOf([{ name: 'Index/Tables/Tile.iwa', data: 'x' }]), 'FILE_IS_IWORK'],
    ['letter.pages', zipOf([{ name: 'index.apxl.gz', data: 'x' }]), 'FILE_IS_IWORK'],
    ['rich text.txt', '{\\rtf1 hei}', 'FILE_NOT_A_SHEET'],
    ['scan.pdf', '%PDF-1.7\n1 0 obj', 'FILE_NOT_A_SHEET'],
    ['pdf.csv', '%PDF-1.7\n1 0 obj', 'FILE_NOT_A_SHEET'],
    ['picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_NOT_A_SHEET'],
    ['binary.csv', Buffer.from([0x41, 0x3b, 0x00, 0x42]), 'FILE_NOT_A_SHEET'],
    ['plain text.md', 'a;b', 'FILE_NOT_A_SHEET'],
    ['password.xlsx', compoundFile({ EncryptionInfo: Buffer.alloc(200), EncryptedPackage: Buffer.alloc(9000) }), 'FILE_ENCRYPTED'],
    ['zip with password.xlsx', zipOf([CONTENT_TYPES, { name: 'xl/workbook.xml', data: '<workbook/>', encrypted: true }]), 'FILE_ENCRYPTED'],
    ['cut in half.xlsx', XLSX.subarray(0, XLSX.length / 2), 'FILE_DAMAGED'],
    ['last byte missing.xlsx', XLSX.subarray(0, -1), 'FILE_DAMAGED'],
    ['cut.xls', workbook(SHEET, 'xls').subarray(0, 400), 'FILE_DAMAGED'],
    ['directory overwritten.xlsx', Buffer.concat([XLSX.subarray(0, -222), Buffer.alloc(200), XLSX.subarray(-22)]), 'FILE_DAMAGED'],
  ])('%s', async (name, bytes, code) => {
    expect(await guarded(name, bytes)).toBe(code);
  });

  it('a folder', async () => {
    const path = join(folder.path, 'folder.xlsx');
    await mkdir(path);
    expect(await guardFile(path)).toMatchObject({ failure: { code: 'FILE_IS_FOLDER' } });
  });

  it('a document of Numbers that is a folder', async () => {
    const path = join(folder.path, 'old.numbers');
    await mkdir(path);
    expect(await guardFile(path)).toMatchObject({ failure: { code: 'FILE_IS_IWORK' } });
  });

  it('a file that is gone', async () => {
    expect(await guardFile(join(folder.path, 'gone.xlsx'))).toMatchObject({ failure: { code: 'FILE_NOT_FOUND' } });
  });

  it.skipIf(process.platform === 'win32')('a pipe, without waiting for somebody to write to it', async () => {
    const path = join(folder.path, 'pipe.csv');
    execFileSync('mkfifo', [path]);
    expect(await guardFile(path)).toMatchObject({ failure: { code: 'FILE_NOT_A_SHEET' } });
  });

  it('a file of 200 MB, by its size alone', async () => {
    const path = await folder.file('large.xlsx', XLSX);
    const handle = await open(path, 'r+');
    await handle.truncate(200 * MiB);
    await handle.close();
    expect(await guardFile(path)).toEqual({
      ok: false,
      failure: { code: 'FILE_TOO_LARGE', data: { bytes: 200 * MiB, limitBytes: MAX_FILE_BYTES }, retryable: false },
    });
  });
});

describe('what a zip would unpack to', () => {
  const workbookPart = { name: 'xl/workbook.xml', data: '<workbook/>' };

  it.each([
    ['a sheet of 244 MB that packs to next to nothing', [{ name: 'xl/worksheets/sheet1.xml', data: 'x', declaredBytes: 244 * MiB }]],
    [
      'many parts that are too much together',
      Array.from({ length: 6 }, (_, i) => ({ name: `xl/${i}.xml`, data: Buffer.alloc(600_000, i), declaredBytes: 100 * MiB })),
    ],
    ['more than ten thousand parts', Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, data: '', stored: true }))],
  ])('%s is refused', async (_, parts) => {
    expect(await guarded('bomb.xlsx', zipOf([CONTENT_TYPES, workbookPart, ...parts]))).toBe('FILE_INFLATES_TOO_MUCH');
  });

  it('parts that share the same bytes are refused', async () => {
    const zip = zipOf([CONTENT_TYPES, workbookPart, { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(4000, 'ab'), stored: true }]);
    // One part of 4,000 bytes, listed twice: the directory entry of the last part is written once more.
    const end = zip.subarray(-22);
    const directoryOffset = end.readUInt32LE(16);
    const directory = zip.subarray(directoryOffset, zip.length - 22);
    const lastEntry = directory.subarray(directory.lastIndexOf(Buffer.from('504b0102', 'hex')));
    end.writeUInt16LE(4, 10);
    end.writeUInt32LE(directory.length + lastEntry.length, 12);
    expect(await guarded('overlap.xlsx', Buffer.concat([zip.subarray(0, -22), lastEntry, end]))).toBe('FILE_INFLATES_TOO_MUCH');
  });

  it('a large list of the ordinary kind is let through', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 7919}</v></c></row>`).join('');
    expect(await guarded('large list.xlsx', handmadeXlsx({ sheetData: rows }))).toBe('zip');
  });
});

describe('what the operating system says', () => {
  it.each([
    ['EBUSY', 'FILE_LOCKED', true],
    ['EACCES', 'FILE_NOT_READABLE', false],
    ['EPERM', 'FILE_NOT_READABLE', false],
    ['ENOENT', 'FILE_NOT_FOUND', false],
    ['EISDIR', 'FILE_IS_FOLDER', false],
    ['EIO', 'FILE_PLACE_GONE', true],
    ['ENETUNREACH', 'FILE_PLACE_GONE', true],
    ['ESTALE', 'FILE_PLACE_GONE', true],
    ['UNKNOWN', 'FILE_PLACE_GONE', true],
  ])('%s is %s', async (code, failureCode, retryable) => {
    const error = Object.assign(new Error('no'), { code });
    expect(await fileFailure(error, join(folder.path, 'another.xlsx'))).toEqual({ code: failureCode, data: {}, retryable });
  });

  it.each(['EPERM', 'EACCES'])('%s is Excel, when its mark lies beside the workbook', async (code) => {
    await folder.file('~$open.xlsx', 'Kari');
    const error = Object.assign(new Error('no'), { code });
    expect(await fileFailure(error, join(folder.path, 'open.xlsx'))).toMatchObject({ code: 'FILE_LOCKED', retryable: true });
  });

  it('a folder that vanished is not a file that vanished', async () => {
    expect(await guardFile(join(folder.path, 'stick', 'list.xlsx'))).toMatchObject({
      failure: { code: 'FILE_PLACE_GONE', retryable: true },
    });
  });
});
