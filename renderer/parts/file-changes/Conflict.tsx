import type { RowChangeView } from '../../../shared/ipc/merge-view.ts';
import { useApp } from '../../app-context.ts';
import { groupedText } from '../../state/row-text.ts';
import styles from './FileChanges.module.css';

interface ConflictProps {
  readonly row: RowChangeView;
  readonly theirs: ReadonlySet<string>;
  readonly onChoose: (choice: string, isTheirs: boolean) => void;
}

/** One row in which both have changed something; the user's own counts until she says otherwise. */
export function Conflict({ row, theirs, onChoose }: ConflictProps) {
  const { check, workbook } = useApp().text;
  const words = workbook.merge;
  const place = words.place(row.row ?? 0, row.name);
  return (
    <>
      {row.choice !== null && (
        <Choice
          choice={row.choice}
          legend={place}
          about={words.gone}
          mine={words.keepRow}
          theirs={words.dropRow}
          isTheirs={theirs.has(row.choice)}
          onChoose={onChoose}
        />
      )}
      {row.cells.map(
        ({ field, before, after, mine, choice }) =>
          choice !== null && (
            <Choice
              key={field}
              choice={choice}
              legend={place}
              about={words.was(check.column[field], groupedText(field, before))}
              mine={words.mine(groupedText(field, mine ?? ''))}
              theirs={words.theirs(groupedText(field, after))}
              isTheirs={theirs.has(choice)}
              onChoose={onChoose}
            />
          ),
      )}
    </>
  );
}

interface ChoiceProps {
  readonly choice: string;
  readonly legend: string;
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
  readonly isTheirs: boolean;
  readonly onChoose: (choice: string, isTheirs: boolean) => void;
}

function Choice({ choice, legend, about, mine, theirs, isTheirs, onChoose }: ChoiceProps) {
  return (
    <fieldset className={styles.choice}>
      <legend>
        <strong>{legend}</strong> <span className={styles.quiet}>{about}</span>
      </legend>
      {[false, true].map((ofFile) => (
        <label key={String(ofFile)}>
          <input type="radio" name={choice} checked={isTheirs === ofFile} onChange={() => onChoose(choice, ofFile)} />
          {ofFile ? theirs : mine}
        </label>
      ))}
    </fieldset>
  );
}
