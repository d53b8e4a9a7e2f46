/** The application menu: the platform's usual roles, so that every shortcut a user's hands know works. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/ipc/views.ts';
import { MENU_TEXT } from '../../shared/text/menu.ts';

/** `openArchive`: the page goes there by itself, wherever it is. */
export function setMenu(language: Language, platform: NodeJS.Platform, openArchive: () => void): void {
  const text = MENU_TEXT[language];
  const onMac = platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' as const }] : []),
    { label: text.file, submenu: [onMac ? { role: 'close', label: text.close } : { role: 'quit', label: text.quit }] },
    {
      label: text.edit,
      submenu: [
        { role: 'undo', label: text.undo },
        { role: 'redo', label: text.redo },
        { type: 'separator' },
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { id: 'archive', label: text.archive, accelerator: 'CmdOrCtrl+Shift+A', click: openArchive },
        { type: 'separator' },
        { role: 'resetZoom', label: text.resetZoom },
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: text.fullScreen },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
