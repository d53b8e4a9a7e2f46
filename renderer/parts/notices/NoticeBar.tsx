import { Button } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import { openButtonId } from '../../state/draft-list.ts';
import { focusSoon } from './focus-soon.ts';
import styles from './notices.module.css';

/** Says what was just done and offers to take it back. It stays until something else is done: nobody has to hurry. */
export function NoticeBar() {
  const { model, commands, text } = useApp();
  const { notice } = model;
  const restore = async (draftId: string) => {
    await commands.restoreDraft(draftId);
    focusSoon(openButtonId(draftId));
  };
  const takeBack = () => {
    const undo = notice?.undo ?? null;
    if (undo === null) return;
    if (undo === 'draft') void commands.undo();
    else if ('removedDraft' in undo) void restore(undo.removedDraft);
    else void commands.restoreProfile(undo.removedProfile);
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
