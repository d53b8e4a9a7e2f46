/** A word from the system's own desk when a document has come and nobody is looking at the window. */
import { type BrowserWindow, Notification } from 'electron';
import type { Language } from '../../shared/ipc/views.ts';
import { NOTIFICATION_TEXT } from '../../shared/text/notification.ts';

/** Held until it is gone: one that is forgotten can't be clicked. */
const shown = new Set<Notification>();

/** Names nobody, no co-op and no amount: it may stand on a locked screen. `open`: what a click leads to. */
export function tellOfDocument(window: BrowserWindow, language: Language, open: () => void): void {
  if (window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return;
  const { title, body } = NOTIFICATION_TEXT[language];
  const notification = new Notification({ title, body });
  shown.add(notification);
  const forget = () => shown.delete(notification);
  notification.on('close', forget);
  notification.on('failed', forget);
  notification.on('click', () => {
    forget();
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    open();
  });
  notification.show();
}
