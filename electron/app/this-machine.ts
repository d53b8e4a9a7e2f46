import { readFileSync } from 'node:fs';
import { arch, release } from 'node:os';
import { join } from 'node:path';
import { app, screen } from 'electron';
import type { Machine } from './diagnostics.ts';
import { LOG_FILE } from './log-file.ts';

const LOG_LINES = 60;

/** What Electron and the system say of the machine that this runs on. */
export function thisMachine(logs: string): Machine {
  return {
    versions: process.versions,
    platform: process.platform,
    release: release(),
    architecture: arch(),
    locale: app.getLocale(),
    screens: screen.getAllDisplays().map(({ size, scaleFactor }) => `${size.width}×${size.height} @${scaleFactor}`),
    log: newestLines(join(logs, LOG_FILE)),
  };
}

function newestLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-LOG_LINES);
  } catch {
    // Nothing has been logged yet.
    return [];
  }
}
