/** The one window: its safe defaults, and its place on the screens that are there now. */
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import type { Paths } from './paths.ts';
import { type Place, placeOnScreens } from './window-place.ts';

const MINIMUM = { width: 900, height: 600 };
const COMFORTABLE = { width: 1366, height: 768 };
/** The page's ground colour in each theme, so that nothing flashes before the first paint. */
const GROUND = { light: '#fbf9f5', dark: '#151713' };

/** Not shown yet: it gets its place and its colours by `placeWindow`, when the settings have been read. */
export function createWindow({ preload, icon }: Pick<Paths, 'preload' | 'icon'>): BrowserWindow {
  return new BrowserWindow({
    ...COMFORTABLE,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    // A hidden page that paints waits for the graphics process, with its scripts waiting behind it.
    paintWhenInitiallyHidden: false,
    autoHideMenuBar: true,
    icon,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      // Names and numbers are not words to be corrected, and must not go to a dictionary.
      spellcheck: false,
    },
  });
}

/** To be called when the theme is set. `remembered`: where it stood when it was last closed. */
export function placeWindow(window: BrowserWindow, remembered: Place | undefined): void {
  const place = placeOnScreens(remembered, areas(), { comfortable: COMFORTABLE, minimum: MINIMUM });
  window.setBounds(place);
  if (place.x === undefined) window.center();
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light);
}

function areas(): Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}
