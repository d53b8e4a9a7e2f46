import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../app-context.ts';
import { Screen } from '../../parts/Screen.tsx';
import { Totals } from '../../parts/Totals.tsx';
import { countErrors, isReadOnly } from '../../state/selectors.ts';
import styles from './CheckScreen.module.css';
import { Grid } from './Grid.tsx';
import { GridTools } from './GridTools.tsx';
import { Inspector } from './Inspector.tsx';
import { ProblemRail } from './ProblemRail.tsx';
import { useProblemKeys } from './use-problem-keys.ts';
import { useWorkbench } from './use-workbench.ts';

export function CheckScreen() {
  const { draft } = useWork();
  const { dispatch, text } = useApp();
  const { check } = text;
  const bench = useWorkbench();
  const hasErrors = countErrors(draft) > 0;
  const isEmpty = bench.rows.total === 0;
  useProblemKeys(bench.findProblem);

  return (
    <Screen
      title={check.title}
      width="full"
      tools={<GridTools bench={bench} />}
      status={<Totals />}
      rail={<ProblemRail bench={bench} />}
      action={
        hasErrors ? (
          <Button onClick={() => void bench.findProblem('next')}>
            {check.nextProblem} <kbd className={styles.key}>F8</kbd>
          </Button>
        ) : (
          <Button onClick={() => dispatch({ kind: 'go', place: 'send' })}>{check.toSend}</Button>
        )
      }
    >
      {isReadOnly(draft) && <Paragraph className={styles.quiet}>{check.readOnly}</Paragraph>}
      {isEmpty ? (
        <Paragraph className={styles.quiet}>{draft.counts.all === 0 ? check.noRows : check.emptyFilter}</Paragraph>
      ) : (
        <>
          <Grid bench={bench} />
          <Inspector bench={bench} />
        </>
      )}
    </Screen>
  );
}
