/** A start of the app by itself: where its user was, without what would hurt again, and never at the cost of what lies in memory only. */
import { app } from 'electron';
import { argumentsOfRestart } from './restart-arguments.ts';

export interface Restarts {
  /** Ends this process in order and begins another one, with these switches more. Does nothing while the user is asked, or when she says no. */
  begin(...switches: string[]): Promise<void>;
  /** Where the page is, as it says itself in its address; asked for at the last moment. */
  place: () => string;
  /** Whether it may be now; asks the user where something would be lost. */
  mayBegin: () => Promise<boolean>;
}

export function makeRestarts(): Restarts {
  let isAsking = false;
  const restarts: Restarts = {
    place: () => '',
    mayBegin: async () => true,
    async begin(...switches) {
      if (isAsking) return;
      isAsking = true;
      const may = await restarts.mayBegin();
      isAsking = false;
      if (!may) return;
      app.relaunch({ args: argumentsOfRestart(process.argv, { isPackaged: app.isPackaged, place: restarts.place(), switches }) });
      app.quit();
    },
  };
  return restarts;
}
