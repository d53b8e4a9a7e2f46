/** A main that is busy elsewhere: it answers some calls only when it is told to. */
import type { ElectronApplication } from 'playwright-core';
import { callChannel } from '../../../shared/ipc/channels.ts';
import type { CallName } from '../../../shared/ipc/contract.ts';

type Handler = (event: unknown, args: unknown) => Promise<unknown>;

/** Gives what lets the answers go, those already asked for and all later ones. */
export async function holdAnswers(electron: ElectronApplication, names: readonly CallName[]): Promise<() => Promise<void>> {
  await electron.evaluate(
    ({ ipcMain }, channels) => {
      const held = globalThis as unknown as { letAnswersGo: () => void };
      const gone = new Promise<void>((resolve) => {
        held.letAnswersGo = resolve;
      });
      // Electron has no way to ask for a handler; this is where it keeps them.
      const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
      for (const channel of channels) {
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`nobody answers ${channel}`);
        ipcMain.removeHandler(channel);
        ipcMain.handle(channel, async (event, args: unknown) => {
          await gone;
          return await handler(event, args);
        });
      }
    },
    names.map((name) => callChannel(name)),
  );
  return () => electron.evaluate(() => (globalThis as unknown as { letAnswersGo: () => void }).letAnswersGo());
}
