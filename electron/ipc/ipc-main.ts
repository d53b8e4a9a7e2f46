/** Ties the contract to Electron's IPC: who asks is judged here, the answers come from behind; and events go to the window. */
import { type BrowserWindow, ipcMain } from 'electron';
import { callChannel, DROP_CHANNEL, eventChannel } from '../../shared/ipc/channels.ts';
import type { CallName } from '../../shared/ipc/contract.ts';
import type { EventData, EventName } from '../../shared/ipc/events.ts';
import type { Answers } from './answers.ts';
import { isOurPage } from './our-page.ts';

/** Put in by the build, as in the preload: the schemas behind the names come with the answers. */
declare const CALL_NAMES: readonly CallName[];

interface Asker {
  readonly window: BrowserWindow;
  readonly pageOrigin: string;
}

/** The page may ask before there are answers: it then waits for them. `onAsked` is told whenever it asks. */
export function registerCalls(asker: Asker, answers: Promise<Answers>, onAsked: () => void): void {
  for (const name of CALL_NAMES) {
    ipcMain.handle(callChannel(name), async (event, args: unknown) => {
      const isOurs = isOurPage(event, asker.window, asker.pageOrigin);
      if (isOurs) onAsked();
      return (await answers).call(name, isOurs, args);
    });
  }
  ipcMain.handle(DROP_CHANNEL, async (event, path: unknown) => {
    const isOurs = isOurPage(event, asker.window, asker.pageOrigin);
    return (await answers).drop(isOurs, path);
  });
}

export function sendEvent<N extends EventName>(window: BrowserWindow, name: N, data: EventData<N>): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel(name), data);
}
