import { Menu } from 'electron';
import type { MenuOffer } from '../../shared/ipc/views.ts';
import { MENU_OFFERS, type MenuOptions, menuTemplate } from './menu-template.ts';

export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

/** Without making the whole menu anew, which would close it under the user's hand. */
export function offerInMenu(offer: MenuOffer): void {
  const menu = Menu.getApplicationMenu();
  for (const { item } of MENU_OFFERS) {
    const entry = menu?.getMenuItemById(item);
    if (entry) entry.enabled = offer[item];
  }
}
