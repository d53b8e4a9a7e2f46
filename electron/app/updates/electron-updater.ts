/** electron-updater behind our own port. Loaded at the first look; nothing is fetched or installed by itself, and only whole files. */
import { autoUpdater, type UpdateInfo } from 'electron-updater';
import type { FoundRelease, Updater } from './updates.ts';

export function makeElectronUpdater(): Updater {
  autoUpdater.autoDownload = false;
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.allowPrerelease = false;
  // A file made of pieces of the old one and of ranges of the new one is more to go wrong than what it saves.
  autoUpdater.disableDifferentialDownload = true;
  autoUpdater.logger = null;
  // Its errors come as rejected promises; without a listener they would end the app, too.
  autoUpdater.on('error', () => undefined);
  return {
    async look() {
      const result = await autoUpdater.checkForUpdates();
      return result?.isUpdateAvailable === true ? releaseOf(result.updateInfo) : null;
    },
    async download(onPercent) {
      const listener = ({ percent }: { percent: number }) => onPercent(percent);
      autoUpdater.on('download-progress', listener);
      try {
        await autoUpdater.downloadUpdate();
      } finally {
        autoUpdater.off('download-progress', listener);
      }
    },
    install: () => autoUpdater.quitAndInstall(true, true),
  };
}

/** `vendor.security` is written by `npm run release` (electron/launch/release-config.ts). */
function releaseOf(info: UpdateInfo): FoundRelease {
  const vendor: unknown = 'vendor' in info ? info.vendor : undefined;
  const security = typeof vendor === 'object' && vendor !== null && 'security' in vendor && vendor.security === true;
  return { version: info.version, security };
}
