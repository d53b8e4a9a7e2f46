// A window with just enough in it to prove that the harness sees and does what it says.
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';

ipcMain.handle('about', () => ({ name: app.name, version: app.getVersion(), data: app.getPath('userData'), args: process.argv.slice(1) }));
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 800,
    height: 600,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), contextIsolation: true, sandbox: true },
  });
  window.loadFile(join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
