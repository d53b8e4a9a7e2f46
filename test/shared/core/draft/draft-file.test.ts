import { expect, test } from 'vitest';
import { draftFileName, isDraftFile } from '../../../../shared/core/draft/draft-file.ts';

test.each([
  ['Medlemmer 2025.xlsx', 'Medlemmer 2025.xlsx.kundeutbytte'],
  ['Åse: «ny» liste', 'Åse- «ny» liste.kundeutbytte'],
  ['../../etc/passwd', '-..-etc-passwd.kundeutbytte'],
  ['C:\\Windows\\x', 'C--Windows-x.kundeutbytte'],
  ['con|nul?*"<>', 'con-nul-----.kundeutbytte'],
  ['ends in dots. . ', 'ends in dots.kundeutbytte'],
  ['...', 'utkast.kundeutbytte'],
  ['x'.repeat(300), `${'x'.repeat(100)}.kundeutbytte`],
])('%s is kept as %s', (name, file) => {
  expect(draftFileName(name)).toBe(file);
});

test('its own extension and no sheet’s', () => {
  expect(isDraftFile('Liste.kundeutbytte')).toBe(true);
  expect(isDraftFile('LISTE.KUNDEUTBYTTE')).toBe(true);
  expect(isDraftFile('kundeutbytte.xlsx')).toBe(false);
  expect(isDraftFile('kundeutbytte')).toBe(false);
});
