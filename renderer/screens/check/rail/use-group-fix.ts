import { useEffect, useRef, useState } from 'react';
import type { ProblemCode } from '../../../../shared/core/values/problem.ts';
import type { FixPreview } from '../../../../shared/ipc/views.ts';
import { useApp } from '../../../app-context.ts';
import type { Workbench } from '../workbench/use-workbench.ts';

export interface GroupFix {
  /** What is shown for the user to decide about; null: nothing. */
  readonly preview: FixPreview | null;
  /** Shows what would be done to a group. `from` is the button, which focus goes back to. */
  show(code: ProblemCode, from: HTMLElement): Promise<void>;
  answer(isConfirmed: boolean): Promise<void>;
}

interface Asked {
  readonly code: ProblemCode;
  readonly preview: FixPreview;
}

export function useGroupFix(bench: Workbench): GroupFix {
  const { client, commands, dispatch, text } = useApp();
  const [asked, setAsked] = useState<Asked | null>(null);
  const button = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked !== null) return;
    // Only when the dialog has gone: as long as it is open nothing beside it takes focus.
    button.current?.focus();
    button.current = null;
  }, [asked]);
  return {
    preview: asked?.preview ?? null,
    async show(code, from) {
      button.current = from;
      const { unmasked } = bench.peek;
      const reply = await client.call('draft.previewFixes', { draftId: bench.draft.draftId, code, unmasked });
      if (reply.ok) setAsked({ code, preview: reply.value });
      else dispatch({ kind: 'failed', failure: reply.failure });
    },
    async answer(isConfirmed) {
      if (isConfirmed) button.current = null;
      setAsked(null);
      if (asked === null || !isConfirmed) return;
      const { code, preview } = asked;
      const kept = await commands.rows.fixGroup(code, preview.revision);
      if (kept) dispatch({ kind: 'notice', notice: { text: text.check.group.done(preview.count), undo: 'draft' } });
      bench.focusCurrent();
    },
  };
}
