import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIST_STEPS, showProgress } from '../../../electron/command-line/progress.ts';

let shown = '';
const terminal = (isTerminal: boolean) => ({
  isTerminal,
  standardError: (text: string) => {
    shown += text;
  },
});

beforeEach(() => {
  vi.useFakeTimers();
  shown = '';
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the bar', () => {
  it('comes after a second, follows the steps, and is gone in the end', () => {
    const progress = showProgress(terminal(true), true, LIST_STEPS);
    progress.step('reading');
    vi.advanceTimersByTime(999);
    expect(shown).toBe('');
    vi.advanceTimersByTime(1);
    expect(shown).toContain('[##-] Leser cellene …');
    progress.step('checking');
    expect(shown).toContain('[###] Kontrollerer radene …');
    progress.end();
    expect(shown.endsWith('\r\u001b[K')).toBe(true);
  });

  it.each([
    ['work is short', true, true, 999],
    ['it is not a terminal', false, true, 5000],
    ['a program is listening', true, false, 5000],
  ])('never comes when %s', (_, isTerminal, wanted, ms) => {
    const progress = showProgress(terminal(isTerminal), wanted, LIST_STEPS);
    progress.step('reading');
    vi.advanceTimersByTime(ms);
    progress.end();
    vi.advanceTimersByTime(5000);
    expect(shown).toBe('');
  });
});
