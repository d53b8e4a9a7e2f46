import { createRoot } from 'react-dom/client';
import { loadTexts } from '../shared/text/texts.ts';
import { App } from './App.tsx';
import { type Bridge, makeClient } from './client.ts';
import { Crash } from './frame/Crash.tsx';
import './theme/theme.css';

declare global {
  interface Window {
    /** Put here by the preload. */
    readonly kundeutbytte: Bridge;
  }
}

const root = document.getElementById('root');
if (root) await openPage(root);

async function openPage(element: HTMLElement): Promise<void> {
  const client = makeClient(window.kundeutbytte);
  const state = await client.call('app.state', {});
  const text = await loadTexts(state.ok ? state.value.settings.language : 'nb');
  const page = createRoot(element);
  if (!state.ok) return page.render(<Crash text={text.frame} failure={state.failure} />);
  const cards = state.value.store.kind === 'open' ? await client.call('drafts.list', {}) : undefined;
  page.render(
    <Crash text={text.frame}>
      <App client={client} first={state.value} cards={cards?.ok ? cards.value : []} text={text} />
    </Crash>,
  );
}
