import { createRoot } from 'react-dom/client';
import { failure } from '../shared/core/failure.ts';
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
  const cards = state.ok && state.value.store.kind === 'open' ? await client.call('drafts.list', {}) : undefined;
  const page = createRoot(element);
  if (state.ok) {
    page.render(
      <Crash language={state.value.settings.language}>
        <App client={client} first={state.value} cards={cards?.ok ? cards.value : []} />
      </Crash>,
    );
  } else {
    page.render(<Crash language="nb" failure={state.failure ?? failure('UNEXPECTED')} />);
  }
}
