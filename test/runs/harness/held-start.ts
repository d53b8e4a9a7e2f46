import { join } from 'node:path';

/** Arguments for an Electron that Playwright starts, before all others: the app begins when the driver is there (held-start.cjs). */
export const HELD_START = ['-r', join(import.meta.dirname, 'held-start.cjs')];
