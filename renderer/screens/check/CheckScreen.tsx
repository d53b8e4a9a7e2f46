import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../app-context.ts';
import { Screen } from '../../parts/screen/Screen.tsx';
import { Totals } from '../../parts/shown/Totals.tsx';
import { countErrors, isReadOnly } from '../../state/selectors.ts';
import styles from './CheckScreen.module.css';
import { CopyDialog } from './CopyDialog.tsx';
import { GridTools } from './GridTools.tsx';
import { Grid } from './grid/Grid.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { NothingShown } from './NothingShown.tsx';
import { ProblemRail } from './rail/ProblemRail.tsx';
import { useProblemKeys } from './workbench/use-problem-keys.ts';
import { useRangeActions } from './workbench/use-range-actions.ts';
import { useWorkbench } from './workbench/use-workbench.ts';

export function CheckScreen() {
  const { draft } = useWork();
  const { dispatch, text } = useApp();
  const { check } = text;
  const bench = useWorkbench();
  const actions = useRangeActions(bench);
  const hasErrors = countErrors(draft) > 0;
  useProblemKeys(bench.findProblem);

  return (
    <Screen
      title={check.title}
      width="full"
      tools={<GridTools bench={bench} actions={actions} />}
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
      {bench.rows.total === 0 ? (
        <NothingShown bench={bench} />
      ) : (
        <>
          <Grid bench={bench} actions={actions} />
          <Inspector bench={bench} actions={actions} />
        </>
      )}
      {actions.isAskingToCopy && <CopyDialog onAnswer={(how) => void actions.copyNumbers(how)} />}
    </Screen>
  );
}
