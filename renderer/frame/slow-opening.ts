/** A keychain may put its question where nobody sees it: after a moment the page says what it waits for, instead of its name alone. */
import type { Language } from '../../shared/ipc/views.ts';
import { loadTexts } from '../../shared/text/texts.ts';

/** Most starts are over by then, and say nothing. */
export const PATIENCE_MS = 1_000;

/** Puts the sentence below what stands in `element`, in the language that main has; gives the function that ends the waiting. */
export function sayWhenSlow(element: HTMLElement, language: () => Promise<Language>): () => void {
  let isOver = false;
  const timer = setTimeout(async () => {
    const { opening } = (await loadTexts(await language())).frame;
    if (isOver) return;
    const said = document.createElement('div');
    said.className = 'waiting';
    said.role = 'status';
    said.append(
      ...[opening.slow, opening.keychain].map((sentence) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = sentence;
        return paragraph;
      }),
    );
    element.append(said);
  }, PATIENCE_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
