import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { problemPlace, problemSentence } from '../../../shared/text/problem-text.ts';
import { useApp, useWork } from '../../app-context.ts';
import { Choice } from '../../parts/form/Choice.tsx';
import styles from './SendScreen.module.css';
import { useWarnings } from './use-warnings.ts';

export const WARNINGS_ID = 'warnings';
const AT_A_TIME = 20;

/** Warnings are accepted one by one, by somebody who has read them. */
export function Warnings() {
  const { draft } = useWork();
  const { commands, dispatch, language, text } = useApp();
  const { send } = text;
  const [shown, setShown] = useState(AT_A_TIME);
  const warnings = useWarnings(draft, shown);
  if (draft.warnings === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={WARNINGS_ID}>
      <Heading level={2} data-size="xs" id={WARNINGS_ID} tabIndex={-1}>
        {send.warnings}
      </Heading>
      <Paragraph className={styles.help}>{send.warningsHelp}</Paragraph>
      <ul className={styles.warnings}>
        {warnings.map(({ key, accepted, problem }) => {
          const { row, field } = problem;
          return (
            <li key={key}>
              <Paragraph>
                <strong>{problemPlace(language, problem)}.</strong> {problemSentence(language, problem)}
              </Paragraph>
              <div className={styles.warningActions}>
                <Choice
                  label={send.acceptWarning}
                  checked={accepted}
                  onChange={(next) => commands.edit([{ kind: 'accept-warning', key, accepted: next }])}
                />
                {row !== undefined && field !== undefined && (
                  <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'go-to-cell', goTo: { row, field } })}>
                    {send.showRow(row)}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {draft.warnings > shown && (
        <Button variant="secondary" onClick={() => setShown(shown + AT_A_TIME)}>
          {send.showMore(Math.min(AT_A_TIME, draft.warnings - shown))}
        </Button>
      )}
    </section>
  );
}
