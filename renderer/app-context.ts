/** What every component can ask for: the model, the texts in the user's language, and the commands. */
import { createContext, useContext } from 'react';
import type { Language } from '../shared/ipc/views.ts';
import type { Texts } from '../shared/text/shape.ts';
import type { Client } from './client.ts';
import type { Commands } from './state/commands.ts';
import type { Model, Work } from './state/model.ts';
import type { Message } from './state/update.ts';

export interface AppContextValue {
  readonly model: Model;
  readonly dispatch: (message: Message) => void;
  readonly commands: Commands;
  readonly client: Client;
  readonly language: Language;
  readonly text: Texts;
}

export const AppContext = createContext<AppContextValue | null>(null);

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (value === null) throw new Error('outside of App');
  return value;
}

/** For the screens that are only shown with a draft open. */
export function useWork(): Work {
  const { work } = useApp().model;
  if (work === null) throw new Error('no draft is open');
  return work;
}
