/** Whether this copy of the app can replace itself. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { NoUpdates } from '../../../shared/core/update.ts';

export interface Installation {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  /** Where Electron's own resources lie; electron-builder puts `app-update.yml` there. */
  readonly resources: string;
  readonly executable: string;
  /** The file that an AppImage was started from, and the folder that it is opened in. Another program's may have been handed on to us. */
  readonly appImage: string | undefined;
  readonly appDir: string | undefined;
}

/** Null when it can. On macOS the system's own updater asks for rights where it needs them. */
export function whyNoUpdates({ isPackaged, platform, resources, executable, appImage, appDir }: Installation): NoUpdates | null {
  if (!isPackaged) return 'from-source';
  if (!existsSync(join(resources, 'app-update.yml'))) return 'no-address';
  if (platform === 'linux') {
    if (appImage === undefined || appDir === undefined || !executable.startsWith(appDir + sep)) return 'package-manager';
    return mayWrite(appImage) && mayWrite(dirname(appImage)) ? null : 'not-writable';
  }
  if (platform === 'win32') return mayWrite(dirname(executable)) ? null : 'not-writable';
  return null;
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
