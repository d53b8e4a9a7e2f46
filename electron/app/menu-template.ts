/** What stands in the application menu of each platform: the usual roles, so that every shortcut a user's hands know works. */
import type { MenuItemConstructorOptions } from 'electron';
import type { EventData } from '../../shared/ipc/events.ts';
import type { Language, MenuOffer } from '../../shared/ipc/views.ts';
import { MENU_TEXT, type MenuText } from '../../shared/text/menu.ts';
import type { RecentDraft } from './recent-drafts.ts';

/** As "refresh" and "save as" are everywhere; the window has nothing else under these keys. */
export const MENU_OFFERS: readonly { readonly item: keyof MenuOffer; readonly accelerator: string }[] = [
  { item: 'readChanges', accelerator: 'CmdOrCtrl+R' },
  { item: 'saveCorrected', accelerator: 'CmdOrCtrl+Shift+S' },
];

export interface MenuOptions {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  readonly recent: readonly RecentDraft[];
  /** The page goes there by itself, wherever it is. */
  readonly goTo: (where: EventData<'app.goTo'>) => void;
  readonly print: () => void;
  /** What can be done with the user's own workbook now, and who does it. */
  readonly offer: MenuOffer;
  readonly choose: (item: keyof MenuOffer) => void;
}

export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const text = MENU_TEXT[options.language];
  const onMac = options.platform === 'darwin';
  return [
    ...(onMac ? [appMenu(options, text)] : []),
    fileMenu(options, text, onMac),
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
        { id: 'archive', label: text.archive, accelerator: 'CmdOrCtrl+Shift+A', click: () => options.goTo({ place: 'archive' }) },
        { type: 'separator' },
        { role: 'resetZoom', label: text.resetZoom },
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: text.fullScreen },
      ],
    },
    ...(onMac ? [windowMenu(text)] : [{ role: 'help' as const, label: text.help, submenu: [about(options, text)] }]),
  ];
}

function fileMenu(
  { platform, recent, goTo, print, offer, choose }: MenuOptions,
  text: MenuText,
  onMac: boolean,
): MenuItemConstructorOptions {
  const drafts = recent.map(({ draftId, name }) => ({
    label: labelOf(name, platform),
    click: () => goTo({ place: 'draft', draftId }),
  }));
  return {
    label: text.file,
    submenu: [
      { id: 'open', label: text.open, accelerator: 'CmdOrCtrl+O', click: () => goTo({ place: 'open-file' }) },
      { id: 'recent', label: text.recent, enabled: drafts.length > 0, submenu: drafts },
      { type: 'separator' },
      ...MENU_OFFERS.map(({ item, accelerator }) => ({
        id: item,
        label: text[item],
        accelerator,
        enabled: offer[item],
        click: () => choose(item),
      })),
      { type: 'separator' },
      { id: 'print', label: text.print, accelerator: 'CmdOrCtrl+P', click: print },
      { type: 'separator' },
      ...(onMac
        ? [{ role: 'close' as const, label: text.close }]
        : [settings({ goTo }, text), { type: 'separator' as const }, { role: 'quit' as const, label: text.quit }]),
    ],
  };
}

/** macOS has what is about the app itself in a menu of the app's name. */
function appMenu(options: MenuOptions, text: MenuText): MenuItemConstructorOptions {
  return {
    label: 'Kundeutbytte',
    submenu: [
      about(options, text),
      { type: 'separator' },
      settings(options, text),
      { type: 'separator' },
      { role: 'services', label: text.services },
      { type: 'separator' },
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      { type: 'separator' },
      { role: 'quit', label: text.quit },
    ],
  };
}

function windowMenu(text: MenuText): MenuItemConstructorOptions {
  return {
    label: text.window,
    role: 'window',
    submenu: [
      { role: 'minimize', label: text.minimise },
      { role: 'zoom', label: text.zoomWindow },
      { type: 'separator' },
      { role: 'front', label: text.toFront },
    ],
  };
}

/** Versions and licences stand at the end of the settings. */
function about({ goTo }: Pick<MenuOptions, 'goTo'>, text: MenuText): MenuItemConstructorOptions {
  return { id: 'about', label: text.about, click: () => goTo({ place: 'about' }) };
}

function settings({ goTo }: Pick<MenuOptions, 'goTo'>, text: MenuText): MenuItemConstructorOptions {
  return { id: 'settings', label: text.settings, accelerator: 'CmdOrCtrl+,', click: () => goTo({ place: 'settings' }) };
}

const LONGEST_LABEL = 60;

/** What a user or a file calls a draft, as one line of a menu: nothing in it turns the line around, and an & is an & and no shortcut. */
function labelOf(name: string, platform: NodeJS.Platform): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const short = line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
  return platform === 'darwin' ? short : short.replaceAll('&', '&&');
}
