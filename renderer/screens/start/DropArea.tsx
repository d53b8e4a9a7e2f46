import { Button } from '@digdir/designsystemet-react';
import { FileUp, Lock, Table2 } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import styles from './DropArea.module.css';
import { PasteBox } from './PasteBox.tsx';

/** What this is, what it needs, what it never does; and the two ways in. */
export function DropArea() {
  const { commands, model, text } = useApp();
  const { start } = text;
  return (
    <section className={styles.area} aria-label={start.dropHere}>
      <ul className={styles.sentences}>
        <li>
          <FileUp aria-hidden="true" />
          <span>{start.what}</span>
        </li>
        <li>
          <Table2 aria-hidden="true" />
          <span>{start.needs}</span>
        </li>
        <li>
          <Lock aria-hidden="true" />
          <span>{start.never}</span>
        </li>
      </ul>
      <div className={styles.ways}>
        <Button onClick={() => void commands.pick()}>{start.choose}</Button>
        <PasteBox />
        <span className={styles.hint}>
          {start.dropHere} · {start.formats}
        </span>
      </div>
      <div className={styles.sample}>
        {model.app.environment === 'practice' && (
          <Button variant="tertiary" onClick={() => void commands.sample()}>
            {start.sample}
          </Button>
        )}
        <Button variant="tertiary" onClick={() => void commands.saveTemplate()} aria-describedby="template-help">
          {start.template}
        </Button>
        <span id="template-help" className={styles.below}>
          {start.templateHelp}
        </span>
      </div>
    </section>
  );
}
