/** The one window: its safe defaults, and its place on the screens that are there now. */
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { placeOnScreens } from './window-place.ts';

const MINIMUM = { width: 900, height: 600 };
const COMFORTABLE = { width: 1366, height: 768 };
/** The page's ground colour in each theme, so that nothing flashes before the first paint. */
const GROUND = { light: '#fbf9f5', dark: '#151713' };

export interface WindowOptions {
  readonly preload: string;
  readonly bounds: Rectangle | undefined;
  readonly icon: string;
}

export function createWindow({ preload, bounds, icon }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOnScreens(bounds, areas(), { comfortable: COMFORTABLE, minimum: MINIMUM }),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
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
  window.once('ready-to-show', () => window.show());
  return window;
}

function areas(): Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}
