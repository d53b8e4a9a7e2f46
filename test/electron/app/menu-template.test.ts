import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../electron/app/menu-template.ts';
import { makeRecentDrafts } from '../../../electron/app/recent-drafts.ts';

const ID = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const template = (options: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
  menuTemplate({
    language: 'nb',
    platform: 'win32',
    recent: [],
    goTo: () => undefined,
    print: () => undefined,
    offer: { readChanges: true, saveCorrected: true },
    choose: () => undefined,
    ...options,
  });
const itemsOf = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
const byId = (items: readonly MenuItemConstructorOptions[], id: string) => itemsOf(items).find((item) => item.id === id);

describe.each(['win32', 'linux', 'darwin'] as const)('on %s', (platform) => {
  test.each(['nb', 'nn', 'en'] as const)('everything has its words (%s), and no key means two things', (language) => {
    const items = itemsOf(template({ platform, language }));
    expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([]);
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const id of ['open', 'recent', 'print', 'archive', 'settings', 'about', 'readChanges', 'saveCorrected'])
      expect(byId(items, id)).toBeDefined();
    expect(items.filter(({ role }) => role === 'quit')).toHaveLength(1);
  });

  test('the app’s own menu, and closing the window, are macOS’s ways only', () => {
    const items = template({ platform });
    const isMac = platform === 'darwin';
    expect(items[0]?.label === 'Kundeutbytte').toBe(isMac);
    expect(items.some(({ role }) => role === 'window')).toBe(isMac);
    expect(itemsOf(items).some(({ role }) => role === 'close')).toBe(isMac);
  });
});

test('recent drafts lead to themselves; whatever one is called, it is one line that says just that', () => {
  const goTo = vi.fn();
  const recent = [
    { draftId: ID(1), name: 'Hansen & Sønn' },
    { draftId: ID(2), name: 'liste\u202exslx.\u0007\n<img src=x>' },
    { draftId: ID(3), name: 'x'.repeat(200) },
  ];
  const menu = byId(template({ recent, goTo }), 'recent');
  const items = Array.isArray(menu?.submenu) ? menu.submenu : [];
  expect(items.map(({ label }) => label)).toEqual(['Hansen && Sønn', 'liste xslx. <img src=x>', `${'x'.repeat(59)}…`]);
  items[1]?.click?.call(undefined, {} as never, undefined, {} as never);
  expect(goTo).toHaveBeenCalledWith({ place: 'draft', draftId: ID(2) });
  expect(byId(template(), 'recent')?.enabled).toBe(false);
});

test('the drafts of the menu follow what the page was answered: newest first, six at most, gone when removed', () => {
  let changes = 0;
  const recent = makeRecentDrafts(() => {
    changes += 1;
  });
  const named = (number: number) => ({ draftId: ID(number), name: `d${number}`, sum: 100 });
  recent.answered('drafts.list', [1, 2, 3, 4, 5, 6, 7, 8].map(named));
  expect(recent.drafts.map(({ name }) => name)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  expect(Object.keys(recent.drafts[0] ?? {})).toEqual(['draftId', 'name']);
  recent.answered('drafts.open', named(3));
  expect(recent.drafts[0]?.name).toBe('d3');
  recent.answered('drafts.remove', [2, 4].map(named));
  expect(recent.drafts.map(({ name }) => name)).toEqual(['d2', 'd4']);
  expect(changes).toBe(3);
  for (const [call, reply] of [
    ['drafts.list', [2, 4].map(named)],
    ['draft.edit', named(5)],
    ['drafts.open', { nothing: true }],
  ] as const)
    recent.answered(call, reply);
  expect(changes).toBe(3);
});
