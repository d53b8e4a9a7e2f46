import { lazy, Suspense, useEffect, useMemo, useReducer, useRef } from 'react';
import type { AppState, DraftCard } from '../shared/ipc/views.ts';
import { texts } from '../shared/text/texts.ts';
import { AppContext, type AppContextValue } from './app-context.ts';
import type { Client } from './client.ts';
import { DropZone } from './frame/DropZone.tsx';
import { Frame } from './frame/Frame.tsx';
import { useDocument } from './frame/use-document.ts';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { makeCommands } from './state/commands.ts';
import { newModel } from './state/model.ts';
import { update } from './state/update.ts';

/** The first screen comes with the page; the others are fetched while the user looks at it. */
const loaders = {
  columns: () => import('./screens/columns/ColumnsScreen.tsx'),
  check: () => import('./screens/check/CheckScreen.tsx'),
  send: () => import('./screens/send/SendScreen.tsx'),
  receipt: () => import('./screens/receipt/ReceiptScreen.tsx'),
  settings: () => import('./screens/settings/SettingsScreen.tsx'),
  store: () => import('./screens/store/StoreScreen.tsx'),
};
const ColumnsScreen = lazy(async () => ({ default: (await loaders.columns()).ColumnsScreen }));
const CheckScreen = lazy(async () => ({ default: (await loaders.check()).CheckScreen }));
const SendScreen = lazy(async () => ({ default: (await loaders.send()).SendScreen }));
const ReceiptScreen = lazy(async () => ({ default: (await loaders.receipt()).ReceiptScreen }));
const SettingsScreen = lazy(async () => ({ default: (await loaders.settings()).SettingsScreen }));
const StoreScreen = lazy(async () => ({ default: (await loaders.store()).StoreScreen }));

export interface AppProps {
  readonly client: Client;
  readonly first: AppState;
  readonly cards: readonly DraftCard[];
}

export function App({ client, first, cards }: AppProps) {
  const [model, dispatch] = useReducer(update, null, () => newModel(first, cards));
  const latest = useRef(model);
  latest.current = model;
  const commands = useMemo(() => makeCommands(client, dispatch, () => latest.current), [client]);
  const { language } = model.app.settings;
  const value: AppContextValue = useMemo(
    () => ({ model, dispatch, commands, client, language, text: texts[language] }),
    [model, commands, client, language],
  );

  useEffect(() => client.on('sheet.progress', (progress) => dispatch({ kind: 'read-progress', progress })), [client]);
  useEffect(() => client.on('delivery.progress', (progress) => dispatch({ kind: 'send-progress', progress })), [client]);
  useEffect(() => {
    const fetchRest = requestIdleCallback(() => Object.values(loaders).forEach((load) => void load()));
    return () => cancelIdleCallback(fetchRest);
  }, []);
  useDocument(model);
  useShortcuts(commands);

  return (
    <AppContext value={value}>
      <DropZone>
        <Frame>
          <Suspense fallback={null}>
            <CurrentScreen value={value} />
          </Suspense>
        </Frame>
      </DropZone>
    </AppContext>
  );
}

function CurrentScreen({ value: { model } }: { readonly value: AppContextValue }) {
  const { place, app, work, reading } = model;
  if (place === 'settings') return <SettingsScreen />;
  if (app.store.kind !== 'open' || place === 'passphrase') return <StoreScreen />;
  if (work === null || reading !== null) return <StartScreen />;
  switch (place) {
    case 'sheet':
      return <ColumnsScreen />;
    case 'check':
      return <CheckScreen key={work.draft.draftId} />;
    case 'send':
      return <SendScreen key={work.draft.draftId} />;
    case 'receipt':
      return <ReceiptScreen />;
  }
}
