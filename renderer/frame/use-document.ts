/** Keeps what belongs to the document, and not to any component, in step with the model: language, theme, title. */
import { useLayoutEffect } from 'react';
import type { Texts } from '../../shared/text/shape.ts';
import type { AppContextValue } from '../app-context.ts';
import type { Model, Place } from '../state/model.ts';

export function useDocument({ app, place, work }: Model, { language, text }: Pick<AppContextValue, 'language' | 'text'>): void {
  const { theme } = app.settings;
  const screen = titleOf(place, text, work !== null);
  const title = [screen, work?.draft.name, text.frame.productName].filter(Boolean).join(' – ');

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset.colorScheme = theme === 'system' ? 'auto' : theme;
  }, [theme]);
  useLayoutEffect(() => {
    const show = (scheme: string) => () => {
      document.documentElement.dataset.colorScheme = scheme;
    };
    // Paper is white.
    const [onPaper, onScreen] = [show('light'), show(theme === 'system' ? 'auto' : theme)];
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [theme]);
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}

function titleOf(place: Place, { access, frame, settings, start, store }: Texts, hasWork: boolean): string {
  if (place === 'access') return access.title;
  if (place === 'archive') return frame.archive;
  if (place === 'rehearsal') return frame.rehearse;
  if (place === 'nil') return frame.nil;
  if (place === 'settings' || place === 'about') return settings.title;
  if (place === 'passphrase') return store.choose.title;
  if (place === 'recovery-code') return store.recovery.title;
  return hasWork ? frame.step[place] : start.title;
}
