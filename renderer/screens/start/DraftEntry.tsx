import { Button, Tag } from '@digdir/designsystemet-react';
import { Copy, FileDown, Pencil, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { DraftCard } from '../../../shared/ipc/views.ts';
import { kroner, longDate, timeOfDay } from '../../../shared/text/format.ts';
import type { StartTexts } from '../../../shared/text/start/nb.ts';
import { useApp } from '../../app-context.ts';
import { focusSoon } from '../../parts/notices/focus-soon.ts';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';
import { openButtonId } from '../../state/draft-list.ts';
import styles from './RecentDrafts.module.css';
import { RenameDraft, renameButtonId } from './RenameDraft.tsx';

/** One draft: what it is, and what it needs next. */
export function DraftEntry({ card }: { readonly card: DraftCard }) {
  const { commands, dispatch, language, text } = useApp();
  const { start, frame } = text;
  const { draftId, name, file, oppgavegiverName, inntektsaar, environment, antallOppgaver, sumUtbetaltBeloep, savedAt } = card;
  const isReadable = card.stage !== 'unreadable' && card.stage !== 'newer-version';
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) return <RenameDraft card={card} onDone={() => setRenaming(false)} />;
  const { words, color } = nextOf(card, start);
  const remove = async () => {
    const neighbour = neighbourOf(draftId);
    await commands.removeDraft(card);
    if (neighbour !== undefined) focusSoon(neighbour);
  };
  const content = (
    <>
      <span className={styles.what}>
        <span className={styles.file}>{name}</span>
        <span className={styles.meta}>
          {[
            name !== file && file,
            oppgavegiverName,
            inntektsaar !== null && start.year(inntektsaar),
            isReadable && frame.oppgaver(antallOppgaver),
            isReadable && kroner(sumUtbetaltBeloep),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={styles.meta}>
          {card.stage === 'newer-version' && start.newerHelp}
          {card.stage === 'unreadable' && start.unreadableHelp}
          {isReadable && savedAt !== null && start.savedAt(longDate(language, savedAt), timeOfDay(savedAt))}
        </span>
      </span>
      <span className={styles.tags}>
        {environment === 'practice' && (
          <Tag data-color="neutral" data-size="sm">
            {start.practiceTag}
          </Tag>
        )}
        {environment === 'test' && (
          <Tag data-color="info" data-size="sm">
            {start.testTag}
          </Tag>
        )}
        <Tag data-color={color} data-size="sm">
          {words}
        </Tag>
      </span>
    </>
  );
  return (
    <li className={styles.entry}>
      {isReadable ? (
        <button type="button" id={openButtonId(draftId)} className={styles.open} onClick={() => void commands.openDraft(draftId)}>
          <VisuallyHidden>{start.open} </VisuallyHidden>
          {content}
        </button>
      ) : (
        <div className={styles.open}>{content}</div>
      )}
      {isReadable && (
        <span className={styles.tools}>
          <Tool label={start.renameDraft(name)} onClick={() => setRenaming(true)} id={renameButtonId(draftId)}>
            <Pencil aria-hidden="true" />
          </Tool>
          <Tool label={start.duplicateDraft(name)} onClick={() => void commands.duplicateDraft(card)}>
            <Copy aria-hidden="true" />
          </Tool>
          {card.stage !== 'delivered' && card.stage !== 'unsure' && (
            <Tool label={text.draftFile.saveTool(name)} onClick={() => dispatch({ kind: 'draft-file', draftFile: { kind: 'save', card } })}>
              <FileDown aria-hidden="true" />
            </Tool>
          )}
          <Tool label={start.removeDraft(name)} onClick={() => void remove()} id={removeButtonId(draftId)}>
            <X aria-hidden="true" />
          </Tool>
        </span>
      )}
    </li>
  );
}

function removeButtonId(draftId: string): string {
  return `remove-${draftId}`;
}

/** The same button of the draft below, or of the one above the last. */
function neighbourOf(draftId: string): string | undefined {
  const ids = [...document.querySelectorAll(`[id^="${removeButtonId('')}"]`)].map(({ id }) => id);
  const at = ids.indexOf(removeButtonId(draftId));
  return ids[at + 1] ?? ids[at - 1];
}

interface ToolProps {
  readonly label: string;
  readonly id?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, id, onClick, children }: ToolProps) {
  return (
    <Button icon id={id} variant="tertiary" data-color="neutral" data-size="sm" aria-label={label} title={label} onClick={onClick}>
      {children}
    </Button>
  );
}

function nextOf({ stage, errors }: DraftCard, start: StartTexts): { words: string; color: 'danger' | 'warning' | 'success' | 'neutral' } {
  switch (stage) {
    case 'problems':
      return { words: start.errorsLeft(errors), color: 'danger' };
    case 'unsure':
      return { words: start.stage.unsure, color: 'warning' };
    case 'columns':
      return { words: start.stage.columns, color: 'warning' };
    case 'refused':
      return { words: start.stage.refused, color: 'danger' };
    case 'unreadable':
      return { words: start.stage.unreadable, color: 'danger' };
    case 'newer-version':
      return { words: start.stage['newer-version'], color: 'warning' };
    case 'ready':
      return { words: start.noErrors, color: 'success' };
    case 'delivered':
      return { words: start.stage.delivered, color: 'success' };
  }
}
