import { expect, test } from 'vitest';
import { diagnosticsText } from '../../../electron/app/diagnostics.ts';
import type { AppState } from '../../../shared/ipc/views.ts';

const state: AppState = {
  version: '1.2.3',
  electron: '33.2.1',
  practiceOnly: true,
  environment: 'practice',
  settings: { language: 'nn', theme: 'dark' },
  store: { kind: 'open', by: 'keychain' },
  today: '2026-01-31',
};

test('says what runs where, and how the log ended', () => {
  const machine = {
    versions: { chrome: '130.0', node: '20.18.1' },
    platform: 'win32',
    release: '10.0.26100',
    architecture: 'x64',
    locale: 'nb-NO',
    screens: ['1366×768 @1.25'],
    log: ['{"event":"page-gone"}'],
  };
  expect(diagnosticsText(state, machine, new Date('2026-01-31T20:15:00Z'))).toBe(`Kundeutbytte: 1.2.3
Electron: 33.2.1 (practice only)
Chromium: 130.0
Node: 20.18.1
System: win32 10.0.26100 x64
Locale: nb-NO
Screens: 1366×768 @1.25
Language, theme: nn, dark
Environment: practice
Store: open by keychain
Time: 2026-01-31T20:15:00.000Z

{"event":"page-gone"}
`);
});
