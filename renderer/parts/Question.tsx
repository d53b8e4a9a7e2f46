import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Question.module.css';

interface QuestionProps {
  readonly title: string;
  /** Buttons, the safest first. */
  readonly actions: ReactNode;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A question that has to be answered before anything else: the browser's own modal dialog, which keeps focus inside and closes on Esc. */
export function Question({ title, actions, onCancel, children }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // It is closed while it is still in the document: the browser then gives focus back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      // Whatever the question stands in, such as a warning, its buttons are the app's own.
      data-color="accent"
      className={styles.question}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <Heading level={2} data-size="xs" id={titleId}>
        {title}
      </Heading>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
