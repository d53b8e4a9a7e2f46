import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useApp, useWork } from '../../../app-context.ts';
import { Detour } from '../../../parts/Detour.tsx';
import { useCorrectionText } from '../../../parts/texts/use-correction-text.ts';
import styles from './ChangesSection.module.css';
import { ChangesTable } from './ChangesTable.tsx';
import { ChangesTotals } from './ChangesTotals.tsx';
import { useChanges } from './use-changes.ts';

const COUNTED = ['new', 'changed', 'gone', 'same'] as const;

/** "Hos Skatteetaten i dag" against "etter denne": in totals, and receiver by receiver. Nothing where nothing was sent before. */
export function ChangesSection() {
  const { draft } = useWork();
  const { dispatch, model } = useApp();
  const words = useCorrectionText();
  const changes = useChanges();
  if (changes === null) return null;
  const { view, gone, showMore } = changes;
  const { counts, afterWithGone } = view;
  const isSame = counts.new + counts.changed + counts.gone === 0;
  const { number, name, amount } = words.figures;
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <div className={styles.head}>
        <Heading level={2} data-size="xs" id="changes">
          {words.title[draft.environment]}
        </Heading>
        {!isSame && (
          <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'show-numbers', shown: !model.numbersShown })}>
            {model.numbersShown ? words.hideNumbers : words.showNumbers}
          </Button>
        )}
      </div>
      <Paragraph data-size="sm" className={styles.help}>
        {words.help}
      </Paragraph>
      <ChangesTotals view={view} />
      <p className={styles.counts}>
        {COUNTED.filter((kind) => counts[kind] > 0)
          .map((kind) => words.counts[kind](counts[kind]))
          .join(' · ')}
      </p>
      {isSame ? <Paragraph>{words.nothing}</Paragraph> : <ChangesTable view={view} onMore={showMore} />}
      {counts.gone > 0 && (
        <Detour
          title={words.gone.title(counts.gone)}
          detail={words.gone.detail(afterWithGone.antallOppgaver, afterWithGone.sumUtbetaltBeloep)}
          steps={words.gone.steps(draft.inntektsaar)}
          figures={[
            [number, name, amount],
            ...gone.map(({ identifikator, before }) => [identifikator, before?.navn ?? '', String(before?.utbetaltBeloep ?? '')]),
          ]}
        />
      )}
    </section>
  );
}
