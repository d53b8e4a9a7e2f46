import { Heading } from '@digdir/designsystemet-react';
import { CircleCheck } from 'lucide-react';
import type { ProblemCode } from '../../../shared/core/problem.ts';
import { useApp } from '../../app-context.ts';
import { replacementsFor } from '../../state/rows-of-main.ts';
import { countErrors, splitGroups } from '../../state/selectors.ts';
import { ControlSum } from './ControlSum.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { ProblemGroupEntry } from './ProblemGroupEntry.tsx';
import styles from './ProblemRail.module.css';
import type { Workbench } from './use-workbench.ts';

/** What is left to do, by cause; it shrinks as things are put right. */
export function ProblemRail({ bench }: { readonly bench: Workbench }) {
  const { client, commands, dispatch, text } = useApp();
  const { check } = text;
  const { draft, readOnly } = bench;
  const { open, repaired } = splitGroups(draft.groups);
  const errors = countErrors(draft);

  const roundAll = async (code: ProblemCode) => {
    const edits = await replacementsFor(client, draft, code);
    if (!edits.ok) return dispatch({ kind: 'failed', failure: edits.failure });
    if (edits.value.length > 0) await commands.edit(edits.value, check.roundedAll(edits.value.length));
    bench.focusCurrent();
  };

  return (
    <aside className={styles.rail} aria-label={check.rail}>
      <div className={styles.head}>
        <Heading level={2} data-size="2xs">
          {check.rail}
        </Heading>
        <span className={styles.count} data-any={errors > 0} aria-live="polite">
          {check.errorsLeft(errors)}
        </span>
      </div>
      {errors === 0 && (
        <p className={styles.clear}>
          <CircleCheck aria-hidden="true" size="1.25em" />
          <span>
            <strong>{check.allClear}</strong>
            <br />
            {check.allClearHelp}
          </span>
        </p>
      )}
      {[open, repaired].map(
        (groups) =>
          groups.length > 0 && (
            <ul key={groups[0]?.severity === 'repaired' ? 'repaired' : 'open'} className={styles.groups}>
              {groups.map((group) => (
                <ProblemGroupEntry
                  key={group.code}
                  group={group}
                  onGo={() => void bench.findProblem('next', group.code)}
                  {...(group.code === 'AMOUNT_DECIMALS' && !readOnly ? { onRoundAll: () => void roundAll(group.code) } : {})}
                />
              ))}
            </ul>
          ),
      )}
      <ControlSum key={draft.expectedSum} readOnly={readOnly} />
      <KeyHelp />
    </aside>
  );
}
