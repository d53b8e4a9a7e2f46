/** Keeps what belongs to the document, and not to any component, in step with the model: language, theme, title. */
import { useLayoutEffect } from 'react';
import type { AppContextValue } from '../app-context.ts';
import type { Model } from '../state/model.ts';

export function useDocument({ app, place, work }: Model, { language, text }: Pick<AppContextValue, 'language' | 'text'>): void {
  const { theme } = app.settings;
  const { frame, settings, store, start } = text;
  const screen =
    place === 'settings' ? settings.title : place === 'passphrase' ? store.choose.title : work ? frame.step[place] : start.title;
  const title = [screen, work?.draft.source.file, frame.productName].filter(Boolean).join(' – ');

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset.colorScheme = theme === 'system' ? 'auto' : theme;
  }, [theme]);
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}
