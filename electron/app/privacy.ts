/** Nothing personal stays on a screen that its user has left: the page is told to cover itself, and when it may show itself again. */
import { type BrowserWindow, powerMonitor } from 'electron';

export function coverWhenAway(window: BrowserWindow, tell: (cover: { readonly covered: boolean }) => void): void {
  const cover = (): void => tell({ covered: true });
  const show = (): void => tell({ covered: false });
  window.on('minimize', cover);
  window.on('restore', show);
  powerMonitor.on('lock-screen', cover);
  powerMonitor.on('suspend', cover);
  powerMonitor.on('unlock-screen', show);
  powerMonitor.on('resume', show);
}
