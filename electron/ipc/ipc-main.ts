/** Ties the contract to Electron's IPC: who asks is judged here, the answers come from behind; and events go to the window. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callChannel, DROP_CHANNEL, eventChannel } from '../../shared/ipc/channels.ts';
import type { CallName } from '../../shared/ipc/contract.ts';
import type { EventData, EventName } from '../../shared/ipc/events.ts';
import { originOf } from '../app/walls.ts';
import type { Answers } from './answers.ts';

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
      const isOurs = isOurPage(event, asker);
      if (isOurs) onAsked();
      return (await answers).call(name, isOurs, args);
    });
  }
  ipcMain.handle(DROP_CHANNEL, async (event, path: unknown) => {
    const isOurs = isOurPage(event, asker);
    return (await answers).drop(isOurs, path);
  });
}

/** Only the top frame of our own window, while it shows our own page. */
function isOurPage(event: IpcMainInvokeEvent, { window, pageOrigin }: Asker): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    originOf(frame.url) === pageOrigin
  );
}

export function sendEvent<N extends EventName>(window: BrowserWindow, name: N, data: EventData<N>): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel(name), data);
}
