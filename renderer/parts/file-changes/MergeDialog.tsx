import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { MergeView } from '../../../shared/ipc/merge-view.ts';
import { useApp } from '../../app-context.ts';
import { Question } from '../Question.tsx';
import { ChangedRows } from './ChangedRows.tsx';
import { Conflict } from './Conflict.tsx';
import styles from './FileChanges.module.css';

interface MergeDialogProps {
  readonly merge: MergeView;
  readonly onAnswer: (theirs: readonly string[] | null) => void;
}

/** Above this nobody wants to choose one by one. */
const CHOOSE_ONE_BY_ONE = 3;

/** Row by row what the file would change, and the user's word where both have changed the same. */
export function MergeDialog({ merge, onAnswer }: MergeDialogProps) {
  const { frame, workbook } = useApp().text;
  const words = workbook.merge;
  const { changed, added, removed, conflicts } = merge.counts;
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choices = merge.rows
    .flatMap(({ choice, cells }) => [choice, ...cells.map((cell) => cell.choice)])
    .filter((choice) => choice !== null);
  const choose = (choice: string, isTheirs: boolean) => {
    const next = new Set(theirs);
    if (isTheirs) next.add(choice);
    else next.delete(choice);
    setTheirs(next);
  };
  const asked = merge.rows.filter(({ choice, cells }) => choice !== null || cells.some((cell) => cell.choice !== null));
  const { before, after } = merge;
  const isSum = before.sumUtbetaltBeloep === after.sumUtbetaltBeloep;
  return (
    <Question
      title={words.title(changed, added, removed)}
      onCancel={() => onAnswer(null)}
      actions={
        <>
          <Button variant="tertiary" onClick={() => onAnswer(null)}>
            {frame.cancel}
          </Button>
          <Button onClick={() => onAnswer([...theirs])}>{words.confirm}</Button>
        </>
      }
    >
      <Paragraph>{merge.rows.length === 0 ? words.noRows : words.intro}</Paragraph>
      {conflicts > 0 && (
        <section className={styles.conflicts}>
          <h3 className={styles.heading}>{words.conflicts(conflicts)}</h3>
          {conflicts > CHOOSE_ONE_BY_ONE && (
            <div className={styles.actions}>
              <Button variant="tertiary" data-size="sm" onClick={() => setTheirs(new Set())}>
                {words.allMine}
              </Button>
              <Button variant="tertiary" data-size="sm" onClick={() => setTheirs(new Set(choices))}>
                {words.allTheirs}
              </Button>
            </div>
          )}
          {asked.map((row) => (
            <Conflict key={`${row.row}`} row={row} theirs={theirs} onChoose={choose} />
          ))}
        </section>
      )}
      <ChangedRows rows={merge.rows} />
      {merge.more > 0 && <Paragraph>{words.more(merge.more)}</Paragraph>}
      {merge.rows.length > 0 && (
        <Paragraph>
          {before.antallOppgaver !== after.antallOppgaver && `${words.total(before.antallOppgaver, after.antallOppgaver)} `}
          {isSum ? words.sumSame(after.sumUtbetaltBeloep) : words.sum(before.sumUtbetaltBeloep, after.sumUtbetaltBeloep)}
          {conflicts > 0 && ` ${words.ofMine}`}
        </Paragraph>
      )}
    </Question>
  );
}
