import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../../shared/core/file-name.ts';

describe('a file is saved under', () => {
  test.each([
    ['its own name', 'Årets liste (æøå).xlsx', 'Årets liste (æøå).xlsx'],
    ['no folder', '../../etc/passwd', '-..-etc-passwd'],
    ['no folder of Windows', 'C:\\Windows\\win.ini', 'C--Windows-win.ini'],
    ['no device', 'CON.kundeutbytte', '_CON.kundeutbytte'],
    ['no device in disguise', 'nul.tar.json', '_nul.tar.json'],
    ['no device with a space', 'COM1 .pdf', '_COM1.pdf'],
    ['a word that only begins like one', 'Kontor.json', 'Kontor.json'],
    ['letters in their order', 'faktura\u202excod.exe', 'fakturaxcod.exe'],
    ['a name without what can’t be seen', 'li\u200bste\ufeff.pdf', 'liste.pdf'],
    ['one line', 'a\r\nb\u0000c.pdf', 'a--b-c.pdf'],
    ['no dots or spaces at its ends', '..  liste. . .json', 'liste.json'],
    ['no half of a sign', `${'x'.repeat(99)}😀.json`, `${'x'.repeat(99)}.json`],
    ['no more than can be read', `${'x'.repeat(300)}.kundeutbytte`, `${'x'.repeat(100)}.kundeutbytte`],
    ['another name when nothing is left', ' .. ', 'utkast'],
    ['another name before its ending', '\u202e.pdf', 'utkast.pdf'],
    ['nothing odd as its ending', 'liste.p df', 'liste.p df'],
  ])('%s', (_why, name, expected) => {
    expect(safeFileName(name, 'utkast')).toBe(expected);
  });
});

test('whatever it was called, it is one name in one folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const safe = safeFileName(name, 'utkast');
      expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]|^[. ]|[. ]$/u);
      expect(safe.length).toBeLessThanOrEqual(114);
      expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(safe).not.toBe('');
    }),
  );
});
