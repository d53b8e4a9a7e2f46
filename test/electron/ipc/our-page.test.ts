import { expect, test } from 'vitest';
import { isOurPage } from '../../../electron/ipc/our-page.ts';

const ORIGIN = 'app://kundeutbytte';
const top = { url: 'app://kundeutbytte/index.html#start' };
const inside = { url: 'app://kundeutbytte/index.html' };
const webContents = { mainFrame: top };
const elsewhere = { mainFrame: { url: 'app://kundeutbytte/index.html' } };

const window = (isDestroyed: boolean) => ({ webContents, isDestroyed: () => isDestroyed });
const showing = (url: string) => {
  const mainFrame = { url };
  const contents = { mainFrame };
  return { asked: { sender: contents, senderFrame: mainFrame }, window: { webContents: contents, isDestroyed: () => false } };
};

test('the top frame of our window is heard', () => {
  expect(isOurPage({ sender: webContents, senderFrame: top }, window(false), ORIGIN)).toBe(true);
});

test.each([
  ['a frame inside it, of our own origin', { sender: webContents, senderFrame: inside }, false],
  ['a frame that has gone', { sender: webContents, senderFrame: null }, false],
  ['another window with our page', { sender: elsewhere, senderFrame: elsewhere.mainFrame }, false],
  ['a window that is no more', { sender: webContents, senderFrame: top }, true],
])('%s is not', (_who, asked, isDestroyed) => {
  expect(isOurPage(asked, window(isDestroyed), ORIGIN)).toBe(false);
});

test.each([
  'about:blank',
  'app://kundeutbytte.evil/index.html',
  'app://other/',
  'https://kundeutbytte/',
  'data:text/html,hei',
  'file:///index.html',
  '',
])('nor is our window while it shows %s', (url) => {
  const { asked, window: ours } = showing(url);
  expect(isOurPage(asked, ours, ORIGIN)).toBe(false);
});
