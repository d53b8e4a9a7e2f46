import { Button } from '@digdir/designsystemet-react';
import type { ProblemGroup } from '../../../shared/ipc/views.ts';
import { wholeNumber } from '../../../shared/text/format.ts';
import { problemTitle } from '../../../shared/text/problem-text.ts';
import { useApp } from '../../app-context.ts';
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx';
import styles from './ProblemRail.module.css';
import { SeverityIcon } from './SeverityIcon.tsx';

interface ProblemGroupEntryProps {
  readonly group: ProblemGroup;
  /** To the next cell with this problem. */
  readonly onGo: () => void;
  readonly onRoundAll?: () => void;
}

export function ProblemGroupEntry({ group, onGo, onRoundAll }: ProblemGroupEntryProps) {
  const { language, text } = useApp();
  const { check } = text;
  const title = problemTitle(language, group.code);
  return (
    <li>
      <button type="button" className={styles.group} onClick={onGo}>
        <SeverityIcon severity={group.severity} />
        <span className={styles.title}>{title}</span>
        <VisuallyHidden>{check.severity[group.severity]}: </VisuallyHidden>
        <span className={styles.number}>{wholeNumber(group.count)}</span>
      </button>
      {onRoundAll && group.fixable > 0 && (
        <Button variant="secondary" data-size="sm" className={styles.fix} onClick={onRoundAll}>
          {check.roundAll(group.fixable)}
        </Button>
      )}
    </li>
  );
}
