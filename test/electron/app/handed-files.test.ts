import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { filesOnCommandLine, handedFiles, makeHandedFiles } from '../../../electron/app/handed-files.ts';

const HERE = join(sep, 'home', 'kari');
const absolute = join(sep, 'mine', 'liste.xlsx');

describe('files on a command line', () => {
  test.each([
    ['nothing', ['app'], true, []],
    ['a relative one', ['app', 'årets liste.xlsx'], true, [join(HERE, 'årets liste.xlsx')]],
    ['an absolute one, among switches', ['app', '--no-sandbox', absolute, '--user-data-dir=x'], true, [absolute]],
    ['from source the first word is the app', ['electron', '--no-sandbox', '.', absolute], false, [absolute]],
    [
      'one as Linux’s file managers give it',
      ['app', pathToFileURL(join(HERE, 'årets liste 100 %.xlsx')).href],
      true,
      [join(HERE, 'årets liste 100 %.xlsx')],
    ],
    [
      'any other address is no file',
      [
        'app',
        'https://example.invalid/a.xlsx',
        'file://server/share/a.xlsx',
        'file:///a%00b',
        'file:///a%2fb',
        'smb://server/a',
        'javascript://x',
      ],
      true,
      [],
    ],
    ['an empty word', ['app', ''], true, []],
  ])('%s', (_name, argv, isPackaged, expected) => {
    expect(filesOnCommandLine(argv, HERE, isPackaged)).toEqual(expected);
  });
});

describe('what a second start says', () => {
  test.each([
    ['files', { files: [absolute] }, [absolute]],
    ['nothing at all', undefined, []],
    ['something else', { files: absolute }, []],
    ['numbers', { files: [1] }, []],
    ['far too many', { files: Array.from({ length: 1000 }, () => absolute) }, []],
  ])('%s', (_name, data, expected) => {
    expect(handedFiles(data)).toEqual(expected);
  });
});

test('files wait until they are taken, once, and the listener hears of each new lot', () => {
  const files = makeHandedFiles();
  files.add(['a']);
  const heard = vi.fn();
  files.onAdded(heard);
  files.add([]);
  expect(heard).toHaveBeenCalledTimes(0);
  files.add(['b']);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(files.take()).toEqual(['a', 'b']);
  expect(files.take()).toEqual([]);
});
