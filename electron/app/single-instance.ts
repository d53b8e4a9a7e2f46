/** One window on one store: a second start brings the first one to the front and ends. */
import { app, BrowserWindow } from 'electron';

/** False when the app runs already; the caller then does nothing more. */
export function claimSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return true;
}
