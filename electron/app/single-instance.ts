/** One window on one store: a second start hands its files to the first one, brings it to the front, and ends. */
import { app, BrowserWindow } from 'electron';
import { filesOnCommandLine, type Handed, type HandedFiles, handedFiles } from './handed-files.ts';

/** False when the app runs already; the caller then does nothing more. */
export function claimSingleInstance(files: HandedFiles): boolean {
  const own: Handed = { files: filesOnCommandLine(process.argv, process.cwd(), app.isPackaged) };
  if (!app.requestSingleInstanceLock(own)) {
    app.quit();
    return false;
  }
  files.add(own.files);
  app.on('second-instance', (_event, _argv, _workingDirectory, handed) => {
    files.add(handedFiles(handed));
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  // macOS tells of files by this event, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    files.add([path]);
  });
  return true;
}
