import { Button } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { ProblemGroup } from '../../../../shared/ipc/views.ts';
import { wholeNumber } from '../../../../shared/text/format.ts';
import { problemTitle } from '../../../../shared/text/problem-text.ts';
import type { Texts } from '../../../../shared/text/shape.ts';
import { useApp } from '../../../app-context.ts';
import { VisuallyHidden } from '../../../parts/VisuallyHidden.tsx';
import { SeverityIcon } from '../marks/SeverityIcon.tsx';
import styles from './ProblemRail.module.css';

interface ProblemGroupEntryProps {
  readonly group: ProblemGroup;
  /** To the next cell with this problem. */
  readonly onGo: () => void;
  /** Shows what fixing all of them, or taking the repair back, would do. */
  readonly onFix?: (from: HTMLElement) => void;
}

export function ProblemGroupEntry({ group, onGo, onFix }: ProblemGroupEntryProps) {
  const { language, text } = useApp();
  const { check } = text;
  const title = problemTitle(language, group.code);
  const titleId = useId();
  const words = fixWords(check, group);
  return (
    <li>
      <button type="button" className={styles.group} onClick={onGo}>
        <SeverityIcon severity={group.severity} />
        <span className={styles.title} id={titleId}>
          {title}
        </span>
        <VisuallyHidden>{check.severity[group.severity]}: </VisuallyHidden>
        <span className={styles.number}>{wholeNumber(group.count)}</span>
      </button>
      {onFix && words !== null && (
        <Button
          variant={group.takeBack > 0 ? 'tertiary' : 'secondary'}
          data-size="sm"
          className={styles.fix}
          aria-describedby={titleId}
          onClick={({ currentTarget }) => onFix(currentTarget)}
        >
          {words}
        </Button>
      )}
    </li>
  );
}

/** What the button says; null where nothing can be done about all of them at once. */
function fixWords(check: Texts['check'], { code, fixable, takeBack }: ProblemGroup): string | null {
  if (takeBack > 0) return check.group.takeBack(takeBack);
  if (fixable === 0) return null;
  return code === 'AMOUNT_DECIMALS' ? check.roundAll(fixable) : check.group.fixAll(fixable);
}
