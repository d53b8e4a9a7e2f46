/** New versions of the app: looked for quietly once a day, fetched and put in only when the user says so. Knows nothing of Electron. */
import { type Failure, failure } from '../../../shared/core/failure.ts';
import {
  type NoUpdates,
  nextUpdateState,
  type UpdateEvent,
  type UpdateState,
  type UpdateTrouble,
  updateWait,
} from '../../../shared/core/update.ts';
import type { UpdatesView } from '../../../shared/ipc/update-views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface FoundRelease {
  readonly version: string;
  readonly security: boolean;
}

/** What really looks, fetches and installs. Its promises reject with what went wrong. */
export interface Updater {
  /** Null when this is the newest. */
  look(): Promise<FoundRelease | null>;
  /** Resolves when the whole file is here and has been checked. */
  download(onPercent: (percent: number) => void): Promise<void>;
  /** Ends the app, replaces it and starts the new one. Throws when it can't. */
  install(): void;
}

export interface UpdatesOptions {
  /** Why this copy can't be updated; null when it can. */
  readonly impossible: NoUpdates | null;
  /** Loaded at the first look, not at the start of the app. */
  readonly loadUpdater: () => Promise<Updater>;
  /** The date in Oslo. */
  readonly today: () => string;
  readonly isUnsent: () => Promise<boolean>;
  readonly isInMemoryOnly: () => Promise<boolean>;
  readonly onChanged: (view: UpdatesView) => void;
  readonly onTrouble: (why: UpdateTrouble, error: unknown) => void;
}

export interface Updates {
  view(): Promise<UpdatesView>;
  look(): Promise<UpdatesView>;
  /** Fails with UPDATE_WAITS when it is not the time. */
  download(): Promise<Result<UpdatesView, Failure>>;
  install(): Promise<Result<UpdatesView, Failure>>;
}

export function makeUpdates(options: UpdatesOptions): Updates {
  const { impossible, today, isUnsent, isInMemoryOnly, onChanged, onTrouble } = options;
  let state: UpdateState = impossible === null ? { kind: 'not-looked' } : { kind: 'impossible', why: impossible };
  let updater: Promise<Updater> | undefined;

  const view = async (): Promise<UpdatesView> => {
    const security = 'security' in state && state.security;
    return { state, wait: updateWait(security, today(), { isUnsent: await isUnsent(), isInMemoryOnly: await isInMemoryOnly() }) };
  };
  const tell = async (event: UpdateEvent): Promise<UpdatesView> => {
    state = nextUpdateState(state, event);
    const now = await view();
    onChanged(now);
    return now;
  };
  const use = (): Promise<Updater> => {
    updater ??= options.loadUpdater();
    return updater;
  };
  const failed = (error: unknown): Promise<UpdatesView> => {
    const why = troubleOf(error);
    onTrouble(why, error);
    return tell({ kind: 'failed', why });
  };
  const mayGoOn = async (kind: 'available' | 'ready'): Promise<Result<UpdatesView, Failure> | undefined> => {
    const now = await view();
    if (now.state.kind !== kind) return ok(now);
    return now.wait === null ? undefined : fail(failure('UPDATE_WAITS', { why: now.wait }));
  };

  return {
    view,
    async look() {
      const { state: next } = await tell({ kind: 'look' });
      if (next.kind !== 'looking') return view();
      try {
        const found = await (await use()).look();
        return await tell(found === null ? { kind: 'none' } : { kind: 'found', ...found });
      } catch (error) {
        return failed(error);
      }
    },
    async download() {
      const stop = await mayGoOn('available');
      if (stop !== undefined) return stop;
      await tell({ kind: 'download' });
      try {
        await (await use()).download((percent) => void tell({ kind: 'progress', percent }));
        return ok(await tell({ kind: 'downloaded' }));
      } catch (error) {
        return ok(await failed(error));
      }
    },
    async install() {
      const stop = await mayGoOn('ready');
      if (stop !== undefined) return stop;
      try {
        (await use()).install();
        return ok(await view());
      } catch (error) {
        return ok(await failed(error));
      }
    },
  };
}

const NOT_WHOLE = /^ERR_(CHECKSUM_MISMATCH|UPDATER_INVALID_SIGNATURE)/;
const NOT_UNDERSTOOD = /^ERR_UPDATER_(INVALID_UPDATE_INFO|INVALID_VERSION|NO_CHECKSUM|NO_FILES_PROVIDED|CHANNEL_FILE_NOT_FOUND)/;
const DISK = /^E(NOSPC|ACCES|PERM|ROFS|DQUOT)$/;

/** By its code; whatever has none came from the network. */
function troubleOf(error: unknown): UpdateTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (NOT_WHOLE.test(code)) return 'not-whole';
  if (NOT_UNDERSTOOD.test(code)) return 'not-understood';
  return DISK.test(code) ? 'disk' : 'unreachable';
}
