/** How far long work is, for the app's button in the task bar or the dock: its user may be in another window meanwhile. Knows nothing of Electron. */
import type { CallName } from '../../shared/ipc/contract.ts';
import type { EventData, EventName } from '../../shared/ipc/events.ts';

/** What Electron's `setProgressBar` takes: a share, 2 for work whose length isn't known, -1 for none. */
export type TaskbarProgress = number;
const UNKNOWN: TaskbarProgress = 2;
const NONE: TaskbarProgress = -1;

const LONG_CALLS: ReadonlySet<CallName> = new Set<CallName>([
  'sheet.read',
  'sheet.paste',
  'draft.readChanges',
  'drafts.openFile',
  'drafts.saveFile',
  'delivery.send',
  'delivery.retry',
  'ledger.export',
  'updates.download',
]);
const READING_STEPS: readonly EventData<'sheet.progress'>['step'][] = ['guarding', 'reading', 'saving', 'checking'];

export interface Taskbar {
  began(call: CallName): void;
  ended(call: CallName): void;
  /** What the page is told is what the button shows. */
  told<N extends EventName>(name: N, data: EventData<N>): void;
}

export function makeTaskbar(show: (progress: TaskbarProgress) => void): Taskbar {
  let running = 0;
  let shown = NONE;
  const set = (progress: TaskbarProgress): void => {
    if (progress === shown) return;
    shown = progress;
    show(progress);
  };
  return {
    began(call) {
      if (!LONG_CALLS.has(call)) return;
      running += 1;
      set(UNKNOWN);
    },
    ended(call) {
      if (!LONG_CALLS.has(call)) return;
      running -= 1;
      if (running === 0) set(NONE);
    },
    told(name, data) {
      const share = shareOf(name, data);
      if (running > 0 && share !== undefined) set(share);
    },
  };
}

function shareOf<N extends EventName>(name: N, data: EventData<N>): number | undefined {
  const told = { name, data } as { [E in EventName]: { readonly name: E; readonly data: EventData<E> } }[EventName];
  switch (told.name) {
    case 'sheet.progress':
      return READING_STEPS.indexOf(told.data.step) / READING_STEPS.length;
    case 'delivery.progress':
      return told.data.part === undefined ? undefined : (told.data.part.number - 1) / told.data.part.of;
    case 'updates.changed':
      return told.data.state.kind === 'downloading' ? told.data.state.percent / 100 : undefined;
    default:
      return undefined;
  }
}
