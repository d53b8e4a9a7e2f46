import type { Clock, HttpFetch, NewUuid, Secrets } from '../ports.ts';
import type { SheetReader } from '../sheet/sheet-reader.ts';

/** What a command needs from outside. The entry gives the machine's, the tests give their own. */
export interface World {
  readonly clock: Clock;
  readonly fetch: HttpFetch;
  readonly newUuid: NewUuid;
  readonly secrets: Secrets;
  readonly reader: SheetReader;
  /** The app's own data folder, shared with the window. */
  readonly dataFolder: string;
  readonly standardOutput: (text: string) => void;
  readonly standardError: (text: string) => void;
  readonly isTerminal: boolean;
  /** Resolves when the user or the system asks the process to stop. */
  readonly untilStopped: () => Promise<void>;
}
