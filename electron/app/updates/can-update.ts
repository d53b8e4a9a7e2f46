/** Whether this copy of the app can replace itself. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NoUpdates } from '../../../shared/core/update.ts';

export interface Installation {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  /** Where Electron's own resources lie; electron-builder puts `app-update.yml` and `package-type` there. */
  readonly resources: string;
  readonly executable: string;
  /** The file that an AppImage was started from. */
  readonly appImage: string | undefined;
}

/** Null when it can. On macOS the system's own updater asks for rights where it needs them. */
export function whyNoUpdates({ isPackaged, platform, resources, executable, appImage }: Installation): NoUpdates | null {
  if (!isPackaged) return 'from-source';
  if (!existsSync(join(resources, 'app-update.yml'))) return 'no-address';
  if (platform === 'linux') {
    if (appImage === undefined || packageType(resources) !== undefined) return 'package-manager';
    return mayWrite(appImage) && mayWrite(dirname(appImage)) ? null : 'not-writable';
  }
  if (platform === 'win32') return mayWrite(dirname(executable)) ? null : 'not-writable';
  return null;
}

/** `deb` and its like: such an app belongs to the package manager. */
function packageType(resources: string): string | undefined {
  try {
    return readFileSync(join(resources, 'package-type'), 'utf8').trim();
  } catch {
    return undefined;
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
