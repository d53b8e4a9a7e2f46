import { expect, test } from 'vitest';
import { argumentsOfRestart, placeOfStart } from '../../../electron/app/restart-arguments.ts';

const PLACE = '3f2504e0-4f89-41d3-9a0c-0305e82c3301/check';
const started = (...switches: string[]) => ({
  getSwitchValue: (name: string) => switches.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? '',
});

test('a restart takes the switches along and leaves the files, which are drafts by now', () => {
  const argv = ['/opt/Kundeutbytte/kundeutbytte', '--user-data-dir=/data', '/home/kari/Medlemmer 2025.xlsx', 'file:///home/kari/b.xlsx'];
  expect(argumentsOfRestart(argv, { isPackaged: true, place: `#${PLACE}`, switches: ['--disable-gpu'] })).toEqual([
    '--user-data-dir=/data',
    '--disable-gpu',
    `--place=${PLACE}`,
  ]);
});

test('from source the app itself is named again, before any file', () => {
  const argv = ['electron', '--no-sandbox', '/src', '/home/kari/a.xlsx'];
  expect(argumentsOfRestart(argv, { isPackaged: false, place: '', switches: [] })).toEqual(['--no-sandbox', '/src']);
});

test('after a second restart nothing stands twice, and the place is the new one', () => {
  const argv = ['app', '--disable-gpu', '--place=11111111-1111-4111-8111-111111111111/send'];
  expect(argumentsOfRestart(argv, { isPackaged: true, place: PLACE, switches: ['--disable-gpu'] })).toEqual([
    '--disable-gpu',
    `--place=${PLACE}`,
  ]);
  expect(argumentsOfRestart(argv, { isPackaged: true, place: '', switches: [] })).toEqual(['--disable-gpu']);
});

test.each(['', '#', 'x', '#../../etc', '#javascript:alert(1)', `#${PLACE}?x`, `#${PLACE} --no-sandbox`, PLACE.replace('check', 'CHECK')])(
  '%j is no place: it is neither taken along nor gone to',
  (place) => {
    expect(argumentsOfRestart(['app'], { isPackaged: true, place, switches: [] })).toEqual([]);
    expect(placeOfStart(started(`--place=${place.replace('#', '')}`))).toBe('');
  },
);

test('a start goes to the place that it was given', () => {
  expect(placeOfStart(started(`--place=${PLACE}`))).toBe(`#${PLACE}`);
  expect(placeOfStart(started())).toBe('');
});
