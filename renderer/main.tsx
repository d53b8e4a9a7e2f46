import { createRoot } from 'react-dom/client';
import { loadTexts } from '../shared/text/texts.ts';
import { App } from './App.tsx';
import { type Bridge, firstAnswer, makeClient } from './client.ts';
import { firstPaint } from './first-paint.ts';
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
  const bridge = window.kundeutbytte;
  const state = await firstAnswer(bridge, 'app.state');
  const text = await loadTexts(state.ok ? state.value.settings.language : 'nb');
  const page = createRoot(element);
  const painted = firstPaint();
  if (!state.ok) return page.render(<Crash text={text.frame} failure={state.failure} />);
  const cards = state.value.store.kind === 'open' ? await firstAnswer(bridge, 'drafts.list') : undefined;
  page.render(
    <Crash text={text.frame}>
      <App client={makeClient(bridge, painted)} painted={painted} first={state.value} cards={cards?.ok ? cards.value : []} text={text} />
    </Crash>,
  );
}
