import { describe, expect, test } from 'vitest';
import { controlFile, parseDebOrder } from '../../../../electron/launch/deb/deb-order.ts';

/** As electron-builder 26 says it. */
const WORDS = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3', '--deb-recommends', 'gnome-keyring'],
  ...['--deb-compression', 'gz', '--architecture', 'amd64', '--after-install', '/t/after-install', '--after-remove', '/t/after-remove'],
  ...['--description', 'Report\n The whole story\n\nof it', '--version', '1.2.3', '--package', '/out/app.deb'],
  ...['--name', 'kundeutbytte', '--maintainer', 'Somebody', '--vendor', 'Somebody', '--url', 'https://example.invalid/'],
  ...['--deb-priority', 'optional', '--license', 'MIT', '/built/a=b/=/opt/Kundeutbytte', '/i/icon.png=/usr/share/icons/k.png'],
];
const parsed = (words: readonly string[]) => {
  const order = parseDebOrder(words);
  if (!order.ok) throw new Error(order.failure);
  return order.value;
};

test('an order is understood whole', () => {
  expect(parsed(WORDS)).toMatchObject({
    output: '/out/app.deb',
    compression: 'gz',
    depends: ['libgtk-3-0', 'libnss3'],
    recommends: ['gnome-keyring'],
    scripts: { postinst: '/t/after-install', postrm: '/t/after-remove' },
    files: [
      { from: '/built/a=b/', to: '/opt/Kundeutbytte' },
      { from: '/i/icon.png', to: '/usr/share/icons/k.png' },
    ],
  });
});

test('what dpkg is told of it', () => {
  expect(controlFile(parsed(WORDS), 42)).toBe(
    [
      'Package: kundeutbytte',
      'Version: 1.2.3',
      'License: MIT',
      'Vendor: Somebody',
      'Architecture: amd64',
      'Maintainer: Somebody',
      'Installed-Size: 42',
      'Depends: libgtk-3-0, libnss3',
      'Recommends: gnome-keyring',
      'Section: default',
      'Priority: optional',
      'Homepage: https://example.invalid/',
      'Description: Report',
      ' The whole story',
      ' .',
      ' of it',
      '',
    ].join('\n'),
  );
});

describe('an order that isn’t understood makes no package', () => {
  const without = (option: string) => WORDS.filter((word, at) => word !== option && WORDS[at - 1] !== option);
  test.each([
    ['a word that isn’t known', [...WORDS, '--deb-systemd', 'x.service'], 'not known: --deb-systemd'],
    ['a file without a place', [...WORDS, '/some/file'], 'not known: /some/file'],
    ['a place that is none', [...WORDS, '/some/file=opt'], 'not known: /some/file=opt'],
    ['another kind', WORDS.map((word) => (word === 'deb' ? 'rpm' : word)), 'only a .deb of a folder can be made'],
    ['no name', without('--name'), 'missing: --name'],
    ['no scripts', without('--after-install'), 'missing: --after-install'],
    ['nothing to pack', WORDS.slice(0, -2), 'nothing to pack'],
  ])('%s', (_name, words, why) => {
    expect(parseDebOrder(words)).toEqual({ ok: false, failure: why });
  });
});
