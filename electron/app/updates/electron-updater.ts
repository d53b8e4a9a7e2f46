/** electron-updater behind our own port. Loaded at the first look; nothing is fetched or installed by itself, and only whole files. */
import type { Session } from 'electron';
import { AppImageUpdater, type AppUpdater, autoUpdater, type UpdateInfo } from 'electron-updater';
import { nameOfProxy } from '../network-fetch.ts';
import type { ProxyDoor } from '../proxy-door.ts';
import { mayUpdateFrom } from './update-place.ts';
import type { FoundRelease, Updater } from './updates.ts';

/** `loginFor`: what a proxy, by host and port, has been let in with in this run. */
export function makeElectronUpdater(platform: NodeJS.Platform, loginFor: ProxyDoor['loginFor']): Updater {
  // On Linux only an AppImage gets here (`whyNoUpdates`); the library would go by a file that a .deb made in the same build may have left in it.
  const updater = platform === 'linux' ? new AppImageUpdater() : autoUpdater;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  // A file made of pieces of the old one and of ranges of the new one is more to go wrong than what it saves.
  updater.disableDifferentialDownload = true;
  updater.logger = null;
  guard(updater.netSession);
  // A proxy that doesn't take it asks again and again; and whoever gives no answer at all waits for ever.
  let isGiven = false;
  updater.signals.login((asking, answer) => {
    const login = asking.isProxy && !isGiven ? loginFor(nameOfProxy(asking)) : undefined;
    isGiven = true;
    // Electron takes no answer as "none"; the library's types know only of one with a name and a password.
    if (login === undefined) Reflect.apply(answer, undefined, []);
    else answer(login.username, login.password);
  });
  let trouble: unknown;
  // Its errors come as rejected promises, too; without a listener they would end the app.
  updater.on('error', (error) => {
    trouble = error;
  });
  return {
    async look() {
      isGiven = false;
      const result = await updater.checkForUpdates();
      return result?.isUpdateAvailable === true ? releaseOf(result.updateInfo) : null;
    },
    download: (onPercent) => download(updater, onPercent),
    install() {
      trouble = undefined;
      updater.quitAndInstall(true, true);
      // Only told of, and the app would stay as if nothing had been asked for.
      if (trouble !== undefined) throw trouble;
    },
  };
}

async function download(updater: AppUpdater, onPercent: (percent: number) => void): Promise<void> {
  const listener = ({ percent }: { percent: number }) => onPercent(percent);
  updater.on('download-progress', listener);
  try {
    await updater.downloadUpdate();
  } finally {
    updater.off('download-progress', listener);
  }
}

/** No line that could be changed on the way, and no number by which one copy of the app could be told from another. */
function guard({ webRequest }: Session): void {
  webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayUpdateFrom(details.url) }));
  webRequest.onBeforeSendHeaders(({ requestHeaders }, answer) =>
    answer({ requestHeaders: Object.fromEntries(Object.entries(requestHeaders).filter(([name]) => !/^x-user-staging-id$/i.test(name))) }),
  );
}

/** `vendor.security` is written by `npm run release` (electron/launch/releasing/release-config.ts). */
function releaseOf(info: UpdateInfo): FoundRelease {
  const vendor: unknown = 'vendor' in info ? info.vendor : undefined;
  const security = typeof vendor === 'object' && vendor !== null && 'security' in vendor && vendor.security === true;
  return { version: info.version, security };
}
