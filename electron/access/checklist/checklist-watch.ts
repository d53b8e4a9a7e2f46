/** Looks for the answer to requests for systembrukere as long as the app is open, and less and less often: whoever approves may take days. */
import type { AccessPlace } from '../../../shared/core/access/access.ts';
import type { Sleep } from '../../ports.ts';

/** Seconds between two looks; the last one from then on. */
const PATIENCE_SECONDS = [3, 5, 10, 15, 30, 60, 300];

export interface ChecklistWatch {
  /** Begins to look, with the shortest pause; what is looked for already begins anew. */
  start(place: AccessPlace): void;
  stop(): void;
}

/** `look` gives true as long as there is something to wait for; it never rejects for what is on the net or on disk. */
export function makeChecklistWatch(look: (place: AccessPlace) => Promise<boolean>, sleep: Sleep): ChecklistWatch {
  const running = new Map<string, AbortController>();

  async function keepLooking(place: AccessPlace, signal: AbortSignal): Promise<void> {
    for (let turn = 0; !signal.aborted; turn++) {
      const seconds = PATIENCE_SECONDS[Math.min(turn, PATIENCE_SECONDS.length - 1)] ?? 0;
      await sleep(seconds * 1000, signal).catch(() => undefined);
      if (signal.aborted || !(await look(place))) return;
    }
  }

  return {
    start(place) {
      const key = `${place.environment} ${place.organisasjonsnummer}`;
      running.get(key)?.abort();
      const own = new AbortController();
      running.set(key, own);
      void keepLooking(place, own.signal).finally(() => {
        if (running.get(key) === own) running.delete(key);
      });
    },
    stop() {
      for (const each of running.values()) each.abort();
      running.clear();
    },
  };
}
