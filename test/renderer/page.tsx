/** The page in a document without a browser, over a fake main: what a user sees of it, and what she presses. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { App } from '../../renderer/App.tsx';
import { makeClient } from '../../renderer/client.ts';
import { loadTexts } from '../../shared/text/texts.ts';
import { type FakeMain, makeFakeMain } from '../fakes/fake-main.ts';
import type { InMemoryOptions } from '../fakes/in-memory-handlers.ts';

let root: Root | undefined;

beforeEach(() => {
  // happy-dom has no idle time and no animations; the screens then come when they are wanted.
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  Object.assign(document, { getAnimations: () => [] });
  document.body.innerHTML = '<div id="root"></div>';
  // The address says which draft is open, and outlives the page.
  history.replaceState(null, '', location.pathname);
});

afterEach(() => {
  root?.unmount();
  vi.unstubAllGlobals();
});

export async function openApp(options: InMemoryOptions = {}): Promise<FakeMain> {
  const main = makeFakeMain(options);
  const client = makeClient(main.bridge);
  const state = await client.call('app.state', {});
  if (!state.ok) throw new Error(state.failure.code);
  const text = await loadTexts(state.value.settings.language);
  const element = document.getElementById('root');
  if (element === null) throw new Error('no root');
  const page = createRoot(element);
  root = page;
  page.render(<App client={client} first={state.value} cards={[]} text={text} painted={Promise.resolve()} />);
  return main;
}

/** The element appears, sooner or later: code and rows are on their way, as in a window. */
export function find<E extends Element>(what: string, look: () => E | undefined): Promise<E> {
  return vi.waitFor(() => {
    const found = look();
    if (found === undefined) throw new Error(`${what} is not there:\n${document.body.textContent}`);
    return found;
  }, 20_000);
}

export const heading = (name: string) =>
  find(`heading ${name}`, () => [...document.querySelectorAll('h1')].find((one) => one.textContent === name));
const button = (name: string | RegExp) =>
  find(`button ${name}`, () =>
    [...document.querySelectorAll('button')].find((one) =>
      typeof name === 'string' ? one.textContent === name || one.getAttribute('aria-label') === name : name.test(one.textContent),
    ),
  );
export const press = async (name: string | RegExp) => {
  const found = await button(name);
  found.click();
};
export const said = (words: string | RegExp) =>
  find(`text ${words}`, () =>
    (typeof words === 'string' ? document.body.textContent.includes(words) : words.test(document.body.textContent))
      ? document.body
      : undefined,
  );
