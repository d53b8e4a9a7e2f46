import { join } from 'node:path';

/** From now on electron-builder, in this process, has its .deb made by dpkg-deb instead of downloading a program for it. */
export function orderDebsHere(): void {
  process.env.CUSTOM_FPM_PATH = join(import.meta.dirname, 'fpm');
}
