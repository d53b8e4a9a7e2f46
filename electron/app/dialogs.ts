/** What the system asks the user for us, and where it takes them. */
import { type BrowserWindow, dialog, shell } from 'electron';
import { safeFileName } from '../../shared/core/file-name.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { mayOpenOutside } from './open-outside.ts';

export async function pickFile(window: BrowserWindow, name: string, extensions: string[]): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [{ name, extensions }] });
  return filePaths[0];
}

/** False when the user thought better of it. The system's dialog asks before anything is written over. */
export async function saveFile(window: BrowserWindow, name: string, bytes: Buffer): Promise<boolean> {
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: safeFileName(name, 'kundeutbytte') });
  if (filePath === '') return false;
  await writeFileAtomic(filePath, bytes);
  return true;
}

/** Main has made the address: one of its own list, an approval page of the environment, or a letter. Should it ever not have, it isn't opened. */
export async function openInBrowser(url: string): Promise<boolean> {
  if (!mayOpenOutside(url)) return false;
  try {
    await shell.openExternal(url);
    return true;
  } catch {
    return false;
  }
}
