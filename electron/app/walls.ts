/** Everything that a page could ask of the browser and never gets here: other origins, windows, permissions, downloads, webviews. */
import { app, type Session, type WebContents } from 'electron';
import { originOf } from './origin.ts';

/** `pageOrigin` is the only origin that pages come from: the app's own scheme, or the dev server's while developing. */
export function denyEverythingElse(session: Session, pageOrigin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url, pageOrigin) }));
  app.on('web-contents-created', (_event, contents) => closeExits(contents, pageOrigin));
}

/**
 * To be called before the app is ready. Chromium fetches dictionaries for the system's languages from Google as soon as there is a session,
 * also when no window checks any spelling.
 */
export function fetchNoDictionaries(): void {
  app.on('session-created', (session) => session.setSpellCheckerLanguages([]));
}

function closeExits(contents: WebContents, pageOrigin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (originOf(event.url) !== pageOrigin) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || originOf(event.url) !== pageOrigin) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isAllowedRequest(url: string, pageOrigin: string): boolean {
  if (url.startsWith('data:image/') || url.startsWith('devtools://')) return true;
  const socketOfDevServer = url.replace(/^ws:/, 'http:');
  return originOf(socketOfDevServer) === pageOrigin;
}
