/** Ties the contract to Electron's IPC: every call to its handler, the drop to a ticket, events to the window. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { failure } from '../../shared/core/failure.ts';
import { callChannel, DROP_CHANNEL, eventChannel } from '../../shared/ipc/channels.ts';
import { type CallName, calls, type EventData, type EventName } from '../../shared/ipc/contract.ts';
import { ticketSchema } from '../../shared/ipc/views.ts';
import { fail, ok } from '../../shared/result.ts';
import { z } from '../../shared/zod.ts';
import { originOf } from '../app/walls.ts';
import type { Tickets } from '../files/tickets.ts';
import { type CallContext, runCall } from './run-call.ts';

export interface Wall extends CallContext {
  readonly window: BrowserWindow;
  readonly pageOrigin: string;
  readonly tickets: Tickets;
}

const callNames = Object.keys(calls) as CallName[];
const droppedPathSchema = z.string().min(1).max(32_767);

export function registerCalls(wall: Wall): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), (event, args: unknown) => runCall(name, isOurPage(event, wall), args, wall));
  }
  ipcMain.handle(DROP_CHANNEL, async (event, path: unknown) => {
    if (!isOurPage(event, wall)) return fail(failure('CALL_REFUSED'));
    const parsed = droppedPathSchema.safeParse(path);
    if (!parsed.success) return fail(failure('FILE_NOT_FOUND'));
    return ok(ticketSchema.parse(await wall.tickets.issue(parsed.data)));
  });
}

/** Only the top frame of our own window, while it shows our own page. */
function isOurPage(event: IpcMainInvokeEvent, { window, pageOrigin }: Wall): boolean {
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
