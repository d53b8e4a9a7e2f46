import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { AppState, DraftCard, Language } from '../shared/ipc/views.ts';
import type { Texts } from '../shared/text/shape.ts';
import { loadTexts } from '../shared/text/texts.ts';
import { AppContext, type AppContextValue } from './app-context.ts';
import type { Client } from './client.ts';
import { DropZone } from './frame/DropZone.tsx';
import { Frame } from './frame/Frame.tsx';
import { useAccessNews } from './frame/use-access-news.ts';
import { useDocument } from './frame/use-document.ts';
import { useFileMenu } from './frame/use-file-menu.ts';
import { useMenu } from './frame/use-menu.ts';
import { usePlaceInAddress } from './frame/use-place-in-address.ts';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { makeCommands } from './state/commands.ts';
import { newModel } from './state/model.ts';
import { useModel } from './state/use-model.ts';

/** The first screen comes with the page; the others are fetched while the user looks at it. */
const loaders = {
  columns: () => import('./screens/columns/ColumnsScreen.tsx'),
  check: () => import('./screens/check/CheckScreen.tsx'),
  send: () => import('./screens/send/SendScreen.tsx'),
  receipt: () => import('./screens/receipt/ReceiptScreen.tsx'),
  archive: () => import('./screens/archive/ArchivePlace.tsx'),
  nil: () => import('./screens/nil/NilScreen.tsx'),
  rehearsal: () => import('./screens/rehearsal/RehearsalScreen.tsx'),
  access: () => import('./screens/access/AccessScreen.tsx'),
  settings: () => import('./screens/settings/SettingsScreen.tsx'),
  store: () => import('./screens/store/StoreScreen.tsx'),
  draftFile: () => import('./screens/draft-file/DraftFileScreen.tsx'),
  failure: () => import('./parts/notices/FailureNotice.tsx'),
};
const ColumnsScreen = lazy(async () => ({ default: (await loaders.columns()).ColumnsScreen }));
const CheckScreen = lazy(async () => ({ default: (await loaders.check()).CheckScreen }));
const SendScreen = lazy(async () => ({ default: (await loaders.send()).SendScreen }));
const ReceiptScreen = lazy(async () => ({ default: (await loaders.receipt()).ReceiptScreen }));
const ArchivePlace = lazy(async () => ({ default: (await loaders.archive()).ArchivePlace }));
const NilScreen = lazy(async () => ({ default: (await loaders.nil()).NilScreen }));
const RehearsalScreen = lazy(async () => ({ default: (await loaders.rehearsal()).RehearsalScreen }));
const AccessScreen = lazy(async () => ({ default: (await loaders.access()).AccessScreen }));
const SettingsScreen = lazy(async () => ({ default: (await loaders.settings()).SettingsScreen }));
const DraftFileScreen = lazy(async () => ({ default: (await loaders.draftFile()).DraftFileScreen }));
const StoreScreen = lazy(async () => ({ default: (await loaders.store()).StoreScreen }));

export interface AppProps {
  readonly client: Client;
  readonly first: AppState;
  readonly cards: readonly DraftCard[];
  /** In the language of `first`. */
  readonly text: Texts;
  /** When the first screen has been painted, and the others may be fetched. */
  readonly painted: Promise<void>;
}

export function App({ client, first, cards, text: firstText, painted }: AppProps) {
  const { model, dispatch, current } = useModel(() => newModel(first, cards));
  const words = useWords(model.app.settings.language, firstText);
  const text = useRef(words.text);
  text.current = words.text;
  const commands = useMemo(() => makeCommands(client, dispatch, current, () => text.current), [client, dispatch, current]);
  const value: AppContextValue = useMemo(
    () => ({ model, dispatch, commands, client, ...words }),
    [model, dispatch, commands, client, words],
  );

  useEffect(() => client.on('sheet.progress', (progress) => dispatch({ kind: 'read-progress', progress })), [client, dispatch]);
  const canOpenFiles = model.app.store.kind === 'open' && model.sending === null;
  useEffect(() => {
    // What was handed over waits in main: for the passphrase of the store, and for the end of a delivery.
    if (!canOpenFiles) return;
    void commands.openHandedFiles();
    return client.on('app.filesHandedOver', () => void commands.openHandedFiles());
  }, [client, commands, canOpenFiles]);
  useEffect(() => client.on('draft.fileChanged', (told) => dispatch({ kind: 'file-changed', ...told })), [client, dispatch]);
  useEffect(() => client.on('delivery.progress', (progress) => dispatch({ kind: 'send-progress', progress })), [client, dispatch]);
  useEffect(() => {
    let isHere = true;
    void painted.then(() => isHere && requestIdleCallback(() => Object.values(loaders).forEach((load) => void load())));
    return () => {
      isHere = false;
    };
  }, [painted]);
  const isOpen = model.app.store.kind === 'open';
  useEffect(() => {
    if (isOpen) void commands.resumeSending();
  }, [isOpen, commands]);
  useMenu(client, dispatch, current, commands);
  useEffect(() => client.on('privacy.cover', ({ covered }) => dispatch({ kind: 'cover', covered })), [client, dispatch]);
  useAccessNews(client, dispatch, current, text);
  useEffect(
    () =>
      client.on('updates.changed', ({ state, wait }) => {
        if (state.kind === 'available' && wait === null && !['settings', 'about'].includes(current().place))
          dispatch({ kind: 'notice', notice: { text: text.current.updates.found(state.version), undo: null } });
      }),
    [client, current, dispatch],
  );
  useDocument(model, words);
  usePlaceInAddress(model, commands);
  useShortcuts(commands);
  useFileMenu(client, dispatch, model);

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

/** The texts of the chosen language, and which language that is; the old ones until the new ones are here. */
function useWords(language: Language, firstText: Texts): { readonly language: Language; readonly text: Texts } {
  const [words, setWords] = useState({ language, text: firstText });
  useEffect(() => {
    let isWanted = true;
    void loadTexts(language).then((text) => isWanted && setWords((now) => (now.text === text ? now : { language, text })));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return words;
}

function CurrentScreen({ value: { model } }: { readonly value: AppContextValue }) {
  const { place, app, work, reading, draftFile } = model;
  if (place === 'settings' || place === 'about') return <SettingsScreen />;
  if (app.store.kind !== 'open' || place === 'passphrase' || place === 'recovery-code') return <StoreScreen />;
  if (draftFile !== null)
    return <DraftFileScreen key={draftFile.kind === 'open' ? draftFile.ticket.ticket : draftFile.card.draftId} file={draftFile} />;
  if (place === 'archive') return <ArchivePlace />;
  if (place === 'rehearsal') return <RehearsalScreen />;
  if (place === 'nil') return <NilScreen />;
  if (place === 'access') return <AccessScreen />;
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
