import { Heading } from '@digdir/designsystemet-react';
import type { BlockerView } from '../../../shared/ipc/views.ts';
import { longDate } from '../../../shared/text/format.ts';
import { useApp, useWork } from '../../app-context.ts';
import styles from './SendScreen.module.css';
import { WARNINGS_ID } from './Warnings.tsx';
import { PROFILE_ID } from './who/Who.tsx';
import { CONFIRM_ID } from './who/Year.tsx';
import { YEAR_ID } from './who/YearSelect.tsx';

export const BLOCKERS_ID = 'blockers';

/** What is left before sending, each a way to where it is done. */
export function Blockers() {
  const { draft } = useWork();
  const { commands, dispatch, language, text } = useApp();
  const { columns, send } = text;
  const { blocker } = send;

  const lineOf = (one: BlockerView): { words: string; go: () => void } => {
    const focus = (id: string) => () => document.getElementById(id)?.focus();
    switch (one.kind) {
      case 'errors':
        return { words: blocker.errors(one.count), go: () => dispatch({ kind: 'go', place: 'check' }) };
      case 'columns-missing': {
        const fields = one.fields.map((field) => columns.field[field].toLowerCase()).join(` ${columns.and} `);
        return { words: blocker.columns(fields), go: () => dispatch({ kind: 'go', place: 'sheet' }) };
      }
      case 'layout-change-undecided':
        return { words: blocker.layoutChange, go: () => dispatch({ kind: 'go', place: 'sheet' }) };
      case 'hidden-rows-undecided':
        return { words: blocker.hiddenRows, go: () => dispatch({ kind: 'go', place: 'sheet' }) };
      case 'warnings-not-accepted':
        return { words: blocker.warnings(one.count), go: focus(WARNINGS_ID) };
      case 'oppgavegiver-missing':
        return { words: blocker.oppgavegiver, go: focus(PROFILE_ID) };
      case 'oppgavegiver-not-for-environment':
        return { words: blocker.oppgavegiverNotForEnvironment[draft.environment], go: focus(PROFILE_ID) };
      case 'inntektsaar-in-future':
        return { words: blocker.inntektsaar, go: focus(YEAR_ID) };
      case 'payments-not-confirmed':
        return { words: blocker.payments, go: focus(CONFIRM_ID) };
      case 'earlier-unsettled': {
        const { draftId, environmentName, submissionId } = one;
        const words = blocker.earlierUnsettled(longDate(language, one.at));
        if (draftId !== null) return { words, go: () => void commands.openDraft(draftId, 'send') };
        return { words, go: () => dispatch({ kind: 'archive', archive: { environmentName, submissionId } }) };
      }
    }
  };

  return (
    <section className={styles.blockers} id={BLOCKERS_ID} tabIndex={-1} aria-labelledby="blockers-title">
      <Heading level={2} data-size="xs" id="blockers-title">
        {send.blocked}
      </Heading>
      <ul className={styles.links}>
        {draft.blockers.map(lineOf).map(({ words, go }) => (
          <li key={words}>
            <button type="button" className="ds-link" onClick={go}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
