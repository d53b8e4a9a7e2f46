// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PATIENCE_MS, sayWhenSlow } from '../../renderer/frame/slow-opening.ts';
import { languageSchema } from '../../shared/ipc/views.ts';
import { loadTexts } from '../../shared/text/texts.ts';

const LANGUAGES = languageSchema.options;
let page: HTMLElement;
beforeEach(async () => {
  // The texts are there, so that the fake clock alone says when.
  for (const language of LANGUAGES) await loadTexts(language);
  vi.useFakeTimers();
  page = document.createElement('div');
  page.textContent = 'Kundeutbytte';
});
afterEach(() => vi.useRealTimers());

it.each(LANGUAGES)('a start that takes long says what it waits for, in %s, and keeps what stood there', async (language) => {
  const { opening } = (await loadTexts(language)).frame;
  sayWhenSlow(page, async () => language);
  await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
  expect(page.textContent).toBe('Kundeutbytte');
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(() => expect(page.querySelector('[role=status]')?.textContent).toBe(opening.slow + opening.keychain));
  expect(page.textContent).toMatch(/^Kundeutbytte/);
});

it('an ordinary start says nothing, also when the language comes after the answer', async () => {
  let tell = (_language: 'nb'): void => undefined;
  const stop = sayWhenSlow(
    page,
    () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
  );
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  stop();
  tell('nb');
  await vi.runAllTimersAsync();
  expect(page.textContent).toBe('Kundeutbytte');

  const asked = vi.fn(async () => 'nb' as const);
  sayWhenSlow(page, asked)();
  await vi.runAllTimersAsync();
  expect(asked).not.toHaveBeenCalled();
});
