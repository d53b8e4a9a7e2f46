import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFromTarball } from '../../../../electron/launch/runtime/tar.ts';
import { extractZip } from '../../../../electron/launch/runtime/zip.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { makeTarball, makeZip } from './archives.ts';

describe('one file out of an npm tarball', () => {
  // Larger than any chunk of a stream, of no round size, and incompressible.
  const big = randomBytes(1_000_003);
  const members = [
    { name: 'package/package.json', content: '{}' },
    { name: 'package/empty', content: '' },
    { name: 'package/big.zip', content: big },
    { name: 'package/exactly-one-block', content: 'x'.repeat(512) },
    { name: 'package/last', content: 'æøå' },
  ];

  it.each(members)('$name comes out as it went in, with its hash', async ({ name, content }) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.tgz'), makeTarball(members));
    const sha256 = await extractFromTarball(join(folder, 'a.tgz'), name, join(folder, 'out'));
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect((await readFile(join(folder, 'out'))).equals(Buffer.from(content))).toBe(true);
  });

  it('says when the file is not in it', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.tgz'), makeTarball(members));
    expect(await extractFromTarball(join(folder, 'a.tgz'), 'package/other', join(folder, 'out'))).toBeUndefined();
  });

  it.each([
    ['cut off', makeTarball(members).subarray(0, 500_000)],
    ['no gzip', Buffer.from('not an archive at all')],
  ])('rejects one that is %s', async (_, bytes) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.tgz'), bytes);
    await expect(extractFromTarball(join(folder, 'a.tgz'), 'package/last', join(folder, 'out'))).rejects.toThrow();
  });
});

describe('files out of a zip', () => {
  const all = (name: string) => name;

  it.each([{ stored: false }, { stored: true }])('come out as they went in (%o)', async (how) => {
    const folder = await temporaryFolder();
    const content = randomBytes(200_000);
    const zip = join(folder, 'a.zip');
    const members = [
      { name: 'top/', content: '' },
      { name: 'top/program', content, mode: 0o755 },
      { name: 'top/deep/er/text', content: 'æøå'.repeat(1000) },
      { name: 'top/empty', content: '' },
      { name: 'top/left out', content: 'x' },
    ];
    await writeFile(zip, makeZip(members, how));
    await extractZip(zip, join(folder, 'out'), (name) => (name === 'top/left out' ? undefined : name.replace('top/', '')));
    expect((await readFile(join(folder, 'out/program'))).equals(content)).toBe(true);
    expect((await stat(join(folder, 'out/program'))).mode & 0o777).toBe(0o755);
    expect(await readFile(join(folder, 'out/deep/er/text'), 'utf8')).toBe('æøå'.repeat(1000));
    expect(await readFile(join(folder, 'out/empty'), 'utf8')).toBe('');
    await expect(stat(join(folder, 'out/left out'))).rejects.toThrow('ENOENT');
  });

  it('stay inside the folder', async () => {
    const folder = await temporaryFolder();
    const zip = join(folder, 'a.zip');
    await writeFile(zip, makeZip([{ name: 'a/../../escaped', content: 'x' }]));
    await expect(extractZip(zip, join(folder, 'out'), all)).rejects.toThrow('leads out');
    await expect(stat(join(folder, 'escaped'))).rejects.toThrow('ENOENT');
  });

  const whole = makeZip([{ name: 'file', content: randomBytes(5000) }]);
  it.each([
    ['no zip', Buffer.from('not an archive at all, though long enough')],
    ['empty', Buffer.alloc(0)],
    ['damaged in its content', Buffer.concat([whole.subarray(0, 40), Buffer.alloc(2000, 0xff), whole.subarray(2040)])],
    ['without its beginning', whole.subarray(3000)],
  ])('reject an archive that is %s', async (_, bytes) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.zip'), bytes);
    await expect(extractZip(join(folder, 'a.zip'), join(folder, 'out'), all)).rejects.toThrow();
  });
});
