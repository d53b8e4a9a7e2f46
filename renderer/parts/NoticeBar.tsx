import { Button } from '@digdir/designsystemet-react';
import { useApp } from '../app-context.ts';
import styles from './notices.module.css';

/** Says what was just done and offers to take it back. It stays until something else is done: nobody has to hurry. */
export function NoticeBar() {
  const { model, commands, text } = useApp();
  const { notice } = model;
  const takeBack = () => {
    if (notice?.undo === 'draft') void commands.undo();
    else if (notice?.undo) void commands.restoreDraft(notice.undo.removedDraft);
  };
  return (
    <div role="status" className={notice === null ? 'ds-sr-only' : styles.notice}>
      {notice && (
        <>
          <span>{notice.text}</span>
          {notice.undo && (
            <Button variant="tertiary" data-size="sm" onClick={takeBack}>
              {text.frame.undo}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
