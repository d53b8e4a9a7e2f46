import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../app-context.ts';
import { FormField } from '../../parts/form/FormField.tsx';
import styles from './PasteBox.module.css';

/** A list that was copied: Ctrl+V anywhere on the first screen, or in a field for who looks for one. */
export function PasteBox() {
  const { commands, text } = useApp();
  const { start } = text;
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const isElsewhere = event.target instanceof HTMLElement && event.target.matches('input, textarea') && event.target !== field.current;
      if (isElsewhere || event.clipboardData === null) return;
      event.preventDefault();
      void commands.paste({ text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [commands]);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  return (
    <>
      <Button variant="secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {start.paste}
      </Button>
      {isOpen && (
        <div className={styles.box}>
          <FormField label={start.pasteHere} help={start.pasteHelp}>
            {(control) => <textarea {...control} ref={field} className={`ds-input ${styles.field}`} rows={3} spellCheck={false} />}
          </FormField>
        </div>
      )}
    </>
  );
}
