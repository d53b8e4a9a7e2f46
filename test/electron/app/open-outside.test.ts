import { expect, test } from 'vitest';
import { fixedPage, letterUrl } from '../../../electron/access/checklist/checklist-pages.ts';
import { mayOpenOutside } from '../../../electron/app/open-outside.ts';
import { accessPageSchema } from '../../../shared/ipc/access-views.ts';

test.each([
  'file:///etc/passwd',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://kundeutbytte/index.html',
  'vscode://file/x',
  'http://skatteetaten.no/',
  'http://localhost.evil.example/',
  'https://user:password@skatteetaten.no/',
  'mailto:kari@example.com?body=x',
  '\\\\server\\share',
  'C:\\Windows\\System32\\calc.exe',
  '/etc/passwd',
  '',
])('%j is not handed to the system', (url) => {
  expect(mayOpenOutside(url)).toBe(false);
});

test('what the app itself leads to is: every page of the list, practice’s own, and a letter', () => {
  const pages = accessPageSchema.options.flatMap((page) =>
    page === 'approve' ? [] : (['test', 'production'] as const).map((environment) => fixedPage(environment, page, '')),
  );
  const letter = letterUrl({ subject: 'Tilgang', body: 'Hei & hå\nhttps://altinn.no/?x=1#y' });
  const all = [...pages, 'http://127.0.0.1:4000/accessmanagement/ui/x', letter];
  expect(pages.length).toBeGreaterThan(5);
  expect(all.filter((url) => !mayOpenOutside(url))).toEqual([]);
});
