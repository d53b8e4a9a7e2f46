import { Input } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { wholeNumber } from '../../../../shared/text/format.ts';
import { gapSentence } from '../../../../shared/text/problems/gaps.ts';
import { useApp, useWork } from '../../../app-context.ts';
import { FormField } from '../../../parts/form/FormField.tsx';
import { parseWholeKroner } from '../../../state/control-sum.ts';
import { differenceToAccounts } from '../../../state/selectors.ts';
import { SeverityIcon } from '../marks/SeverityIcon.tsx';
import styles from './ProblemRail.module.css';

/** The number from the accounts, against which the sum of the sheet is held. */
export function ControlSum({ readOnly }: { readonly readOnly: boolean }) {
  const { draft } = useWork();
  const { commands, language, text } = useApp();
  const { check } = text;
  const [typed, setTyped] = useState(draft.expectedSum === null ? '' : wholeNumber(draft.expectedSum));
  const [isInvalid, setInvalid] = useState(false);
  const difference = differenceToAccounts(draft);

  const commit = () => {
    const kroner = typed.trim() === '' ? null : parseWholeKroner(typed);
    setInvalid(kroner === undefined);
    if (kroner !== undefined && kroner !== draft.expectedSum) void commands.edit([{ kind: 'set-expected-sum', kroner }]);
  };

  return (
    <div className={styles.sum}>
      <FormField label={check.controlSum} help={check.controlSumHelp} error={isInvalid ? check.controlSumInvalid : undefined}>
        {(control) => (
          <Input
            {...control}
            data-size="sm"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            readOnly={readOnly}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => event.key === 'Enter' && commit()}
          />
        )}
      </FormField>
      <div role="status">
        {difference !== null && (
          <p className={styles.result}>
            <SeverityIcon severity={difference === 0 ? 'repaired' : 'error'} />
            <span>
              {difference === 0 ? check.matches : difference > 0 ? check.differsMore(difference) : check.differsLess(-difference)}
            </span>
          </p>
        )}
        {draft.gaps.map((gap) => (
          <p key={`${gap.kind} ${gap.factor} ${gap.kroner}`} className={styles.gap}>
            {gapSentence(language, gap)}
          </p>
        ))}
      </div>
    </div>
  );
}
