import { Heading } from '@digdir/designsystemet-react';
import { CircleCheck } from 'lucide-react';
import { useApp } from '../../../app-context.ts';
import { countErrors, splitGroups } from '../../../state/selectors.ts';
import type { Workbench } from '../workbench/use-workbench.ts';
import { ControlSum } from './ControlSum.tsx';
import { GroupFixDialog } from './GroupFixDialog.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { ProblemGroupEntry } from './ProblemGroupEntry.tsx';
import styles from './ProblemRail.module.css';
import { SheetProblems } from './SheetProblems.tsx';
import { useGroupFix } from './use-group-fix.ts';
import { YourFile } from './YourFile.tsx';

/** What is left to do, by cause; it shrinks as things are put right. */
export function ProblemRail({ bench }: { readonly bench: Workbench }) {
  const { check } = useApp().text;
  const { draft, readOnly } = bench;
  const { open, repaired } = splitGroups(draft.groups);
  const errors = countErrors(draft);

  const groupFix = useGroupFix(bench);

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
      <SheetProblems />
      {[open, repaired].map(
        (groups) =>
          groups.length > 0 && (
            <ul key={groups[0]?.severity === 'repaired' ? 'repaired' : 'open'} className={styles.groups}>
              {groups.map((group) => (
                <ProblemGroupEntry
                  key={group.code}
                  group={group}
                  onGo={() => void bench.findProblem('next', group.code)}
                  {...(readOnly ? {} : { onFix: (from: HTMLElement) => void groupFix.show(group.code, from) })}
                />
              ))}
            </ul>
          ),
      )}
      <ControlSum key={draft.expectedSum} readOnly={readOnly} />
      <YourFile readOnly={readOnly} />
      <KeyHelp />
      {groupFix.preview && <GroupFixDialog preview={groupFix.preview} onAnswer={(isConfirmed) => void groupFix.answer(isConfirmed)} />}
    </aside>
  );
}
