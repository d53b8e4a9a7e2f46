import { Button, Input } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { DraftCard } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { Form } from '../../parts/form/Form.tsx';
import { FormField } from '../../parts/form/FormField.tsx';
import { focusSoon } from '../../parts/notices/focus-soon.ts';
import styles from './RecentDrafts.module.css';

interface RenameDraftProps {
  readonly card: DraftCard;
  readonly onDone: () => void;
}

/** In the draft's own line. Enter keeps the new name, Esc the old one; focus goes back to where it came from. */
export function RenameDraft({ card: { draftId, name }, onDone }: RenameDraftProps) {
  const { commands, text } = useApp();
  const { start, frame } = text;
  const [typed, setTyped] = useState(name);
  const [isEmpty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);

  const done = () => {
    onDone();
    focusSoon(renameButtonId(draftId));
  };
  const save = async () => {
    const wanted = typed.trim();
    setEmpty(wanted === '');
    if (wanted !== '' && (wanted === name || (await commands.renameDraft(draftId, wanted)))) done();
  };
  return (
    <li className={styles.entry}>
      <Form
        className={styles.rename}
        onSubmit={save}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          done();
        }}
      >
        <FormField label={start.newName} error={isEmpty ? start.nameEmpty : undefined}>
          {(control) => (
            <Input
              {...control}
              ref={input}
              autoComplete="off"
              maxLength={120}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </FormField>
        <div className={styles.tools}>
          <Button type="submit" variant="secondary" data-size="sm">
            {start.saveName}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={done}>
            {frame.cancel}
          </Button>
        </div>
      </Form>
    </li>
  );
}

export function renameButtonId(draftId: string): string {
  return `rename-${draftId}`;
}
