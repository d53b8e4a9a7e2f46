import { expect, test } from 'vitest';
import { makeTaskbar } from '../../../electron/app/taskbar.ts';

const TICKET = '11111111-1111-4111-8111-111111111111';
function setUp() {
  const shown: number[] = [];
  return { shown, taskbar: makeTaskbar((progress) => shown.push(progress)) };
}

test('reading a file goes from not known through its steps to nothing', () => {
  const { shown, taskbar } = setUp();
  taskbar.began('sheet.read');
  for (const step of ['guarding', 'reading', 'saving', 'checking'] as const) taskbar.told('sheet.progress', { ticket: TICKET, step });
  taskbar.ended('sheet.read');
  expect(shown).toEqual([2, 0, 0.25, 0.5, 0.75, -1]);
});

test('a list in several deliveries and a download say how far they are', () => {
  const { shown, taskbar } = setUp();
  taskbar.began('delivery.send');
  taskbar.told('delivery.progress', { submissionId: TICKET, draftId: null, step: 'sending', part: { number: 2, of: 4 } });
  taskbar.ended('delivery.send');
  taskbar.began('updates.download');
  taskbar.told('updates.changed', { state: { kind: 'downloading', version: '2.0.0', security: false, percent: 40 }, wait: null });
  taskbar.ended('updates.download');
  expect(shown).toEqual([2, 0.25, -1, 2, 0.4, -1]);
});

test('short work shows nothing, two at once end with the last, and what comes late is not shown', () => {
  const { shown, taskbar } = setUp();
  taskbar.began('draft.edit');
  taskbar.ended('draft.edit');
  expect(shown).toEqual([]);
  taskbar.began('sheet.read');
  taskbar.began('ledger.export');
  taskbar.ended('sheet.read');
  expect(shown).toEqual([2]);
  taskbar.ended('ledger.export');
  taskbar.told('sheet.progress', { ticket: TICKET, step: 'saving' });
  expect(shown).toEqual([2, -1]);
});
