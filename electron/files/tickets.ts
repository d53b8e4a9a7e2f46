import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Ticket } from '../../shared/ipc/views.ts';
import type { NewUuid } from '../ports.ts';

/** Enough for everything a user has picked and may still come back to; the oldest goes first. */
const KEPT = 50;

/** Opaque ids for files that the user picked or dropped. The page gets the id and the name; the path stays in main. */
export interface Tickets {
  issue(path: string): Promise<Ticket>;
  /** The path behind a ticket. A ticket can be used again: the file may be read once more, for another of its sheets. */
  redeem(ticket: string): string | undefined;
}

export function makeTickets(newUuid: NewUuid): Tickets {
  const paths = new Map<string, string>();
  return {
    async issue(path) {
      const bytes = await sizeOf(path);
      const ticket = newUuid();
      paths.set(ticket, path);
      for (const oldest of paths.keys()) {
        if (paths.size <= KEPT) break;
        paths.delete(oldest);
      }
      return { ticket, name: basename(path), bytes };
    },
    redeem: (ticket) => paths.get(ticket),
  };
}

/** 0 for what isn't there or isn't a file: whoever reads it is told so by the guard, with a sentence of its own. */
async function sizeOf(path: string): Promise<number> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats.size : 0;
  } catch {
    return 0;
  }
}
