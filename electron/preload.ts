// Exposes what the contract says and nothing else; there is nothing to read in here. The call names are put in by the build.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callChannel, DROP_CHANNEL, eventChannel } from '../shared/ipc/channels.ts';

declare const CALL_NAMES: readonly string[];
declare const EVENT_NAMES: readonly string[];

contextBridge.exposeInMainWorld('kundeutbytte', {
  calls: Object.fromEntries(CALL_NAMES.map((name) => [name, (args: unknown) => ipcRenderer.invoke(callChannel(name), args)])),
  on(name: string, listener: (data: unknown) => void): () => void {
    if (!EVENT_NAMES.includes(name)) throw new Error('unknown event');
    const forward = (_event: unknown, data: unknown) => listener(data);
    ipcRenderer.on(eventChannel(name), forward);
    return () => ipcRenderer.off(eventChannel(name), forward);
  },
  /** Only a file that the user dropped or picked has a path; for anything else this is the empty string, which main refuses. */
  ticketForFile: (file: File) => ipcRenderer.invoke(DROP_CHANNEL, webUtils.getPathForFile(file)),
});
