import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import styles from './CheckScreen.module.css';
import type { Workbench } from './workbench/use-workbench.ts';

/** In place of the grid: why there is no row in it, and the way back to all of them. */
export function NothingShown({ bench }: { readonly bench: Workbench }) {
  const { check } = useApp().text;
  const { query } = bench.view;
  const isEmptySheet = bench.draft.counts.all === 0;
  const why = isEmptySheet ? check.noRows : query.search === '' ? check.emptyFilter : check.noHits(query.search);
  return (
    <div className={styles.nothing}>
      <Paragraph>{why}</Paragraph>
      {!isEmptySheet && (
        <Button variant="secondary" onClick={bench.view.showAll}>
          {check.showAll}
        </Button>
      )}
    </div>
  );
}
