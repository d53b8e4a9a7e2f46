import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useApp } from '../app-context.ts';
import styles from './DropZone.module.css';

/** A sheet can be dropped anywhere in the window, on every screen. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { commands, model, text } = useApp();
  const [over, setOver] = useState(false);
  // Entering a child fires before leaving its parent, so the drag is over when as many have been left as were entered.
  const entered = useRef(0);
  const open = model.app.store.kind === 'open' && model.sending === null;

  const isFile = (event: DragEvent) => open && event.dataTransfer.types.includes('Files');
  const stop = () => {
    entered.current = 0;
    setOver(false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience; the button "choose spreadsheet" does the same for everybody
    <div
      className={styles.zone}
      onDragEnter={(event) => {
        if (!isFile(event)) return;
        entered.current += 1;
        setOver(true);
      }}
      onDragLeave={() => {
        entered.current = Math.max(0, entered.current - 1);
        if (entered.current === 0) setOver(false);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = isFile(event) ? 'copy' : 'none';
      }}
      onDrop={(event) => {
        event.preventDefault();
        stop();
        if (open) void commands.drop([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over &&
        createPortal(
          <div className={styles.overlay} aria-hidden="true">
            <span className={styles.word}>{model.place === 'archive' ? text.frame.dropToVerify : text.start.dropNow}</span>
          </div>,
          document.body,
        )}
    </div>
  );
}
