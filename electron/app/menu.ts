/** The application menu: the platform's usual roles, so that every shortcut a user's hands know works. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language, MenuOffer } from '../../shared/ipc/views.ts';
import { MENU_TEXT } from '../../shared/text/menu.ts';

/** As "refresh" and "save as" are everywhere; the window has nothing else under these keys. */
const MENU_OFFERS: readonly { readonly item: keyof MenuOffer; readonly accelerator: string }[] = [
  { item: 'readChanges', accelerator: 'CmdOrCtrl+R' },
  { item: 'saveCorrected', accelerator: 'CmdOrCtrl+Shift+S' },
];

export interface MenuParts {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  /** The page goes there by itself, wherever it is. */
  readonly openArchive: () => void;
  /** What can be done with the user's own workbook now, and who does it. */
  readonly offer: MenuOffer;
  readonly choose: (item: keyof MenuOffer) => void;
}

export function setMenu({ language, platform, openArchive, offer, choose }: MenuParts): void {
  const text = MENU_TEXT[language];
  const onMac = platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: text.file,
      submenu: [
        ...MENU_OFFERS.map(({ item, accelerator }) => ({
          id: item,
          label: text[item],
          accelerator,
          enabled: offer[item],
          click: () => choose(item),
        })),
        { type: 'separator' },
        onMac ? { role: 'close', label: text.close } : { role: 'quit', label: text.quit },
      ],
    },
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

/** Without making the whole menu anew, which would close it under the user's hand. */
export function offerInMenu(offer: MenuOffer): void {
  const menu = Menu.getApplicationMenu();
  for (const { item } of MENU_OFFERS) {
    const entry = menu?.getMenuItemById(item);
    if (entry) entry.enabled = offer[item];
  }
}
