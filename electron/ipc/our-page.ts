/** Who may call: only the top frame of our own window, while it shows our own page. */
import { originOf } from '../app/origin.ts';

interface Frame {
  readonly url: string;
}

/** Of Electron's event and window, what is looked at. A frame that has gone meanwhile is null. */
export interface AskedBy<F extends Frame> {
  readonly sender: { readonly mainFrame: F };
  readonly senderFrame: F | null;
}
export interface OurWindow<F extends Frame> {
  readonly webContents: { readonly mainFrame: F };
  isDestroyed(): boolean;
}

export function isOurPage<F extends Frame>({ sender, senderFrame }: AskedBy<F>, window: OurWindow<F>, pageOrigin: string): boolean {
  return (
    senderFrame !== null &&
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame === window.webContents.mainFrame &&
    originOf(senderFrame.url) === pageOrigin
  );
}
