import { createRoot } from 'react-dom/client';
import { loadTexts } from '../shared/text/texts.ts';
import { App } from './App.tsx';
import { type Bridge, firstAnswer, makeClient } from './client.ts';
import { firstPaint, somethingPainted } from './first-paint.ts';
import { Crash } from './frame/Crash.tsx';
import { sayWhenSlow } from './frame/slow-opening.ts';
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
  // Main asks the keychain only for a page that is there to be seen: until now that is the opening of index.html.
  await somethingPainted();
  // Both at once: of a store that isn't open, the second is a failure, and there are no drafts to show.
  const stopWaiting = sayWhenSlow(element, async () => {
    const language = await firstAnswer(bridge, 'app.language');
    return language.ok ? language.value : 'nb';
  });
  const [state, cards] = await Promise.all([firstAnswer(bridge, 'app.state'), firstAnswer(bridge, 'drafts.list')]);
  stopWaiting();
  const text = await loadTexts(state.ok ? state.value.settings.language : 'nb');
  const page = createRoot(element);
  const painted = firstPaint();
  if (!state.ok) return page.render(<Crash text={text.frame} failure={state.failure} />);
  page.render(
    <Crash text={text.frame}>
      <App client={makeClient(bridge, painted)} painted={painted} first={state.value} cards={cards.ok ? cards.value : []} text={text} />
    </Crash>,
  );
}
