import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/core/failure.ts';
import type { HeldView, LedgerEntryView } from '../../../shared/ipc/ledger-views.ts';
import { kroner } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { InlineFailure } from '../../parts/notices/InlineFailure.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { spokenOf } from '../../state/archive.ts';
import { isHeldAsNothing } from '../../state/nil.ts';
import styles from './LedgerEntry.module.css';

/** "Hos Skatteetaten i dag": what everything they have accepted adds up to. */
export function Held({ entry }: { readonly entry: LedgerEntryView }) {
  const { client } = useApp();
  const archive = useArchiveText();
  const nil = useNilText();
  const [held, setHeld] = useState<HeldView>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { environmentName, organisasjonsnummer, inntektsaar, unsettled } = entry;
  const state = entry.receipts.map(({ submissionId, status }) => `${submissionId} ${status}`).join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` is what the answer depends on
  useEffect(() => {
    let isWanted = true;
    void client.call('ledger.held', { environmentName, organisasjonsnummer, inntektsaar }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setHeld(reply.value);
      setFailure(reply.ok ? null : reply.failure);
    });
    return () => {
      isWanted = false;
    };
  }, [client, environmentName, organisasjonsnummer, inntektsaar, state]);

  if (failure !== null) return <InlineFailure failure={failure} />;
  return (
    <dl className={styles.held} aria-busy={held === undefined}>
      <dt>{archive.held[spokenOf(environmentName)]}</dt>
      <dd>
        {held === undefined && archive.counting}
        {held?.certain.antallOppgaver === 0 && (isHeldAsNothing(entry) ? nil.held : archive.heldNothing)}
        {held !== undefined && held.certain.antallOppgaver > 0 && (
          <>
            {archive.oppgaver(held.certain.antallOppgaver)} · {kroner(held.certain.sumUtbetaltBeloep)}
          </>
        )}
      </dd>
      {held !== undefined && held.earlierOnly.antallOppgaver > 0 && (
        <dd className={styles.perhaps}>{archive.earlier(held.earlierOnly.antallOppgaver, held.earlierOnly.sumUtbetaltBeloep)}</dd>
      )}
      {unsettled > 0 && <dd className={styles.perhaps}>{archive.unsettled(unsettled)}</dd>}
    </dl>
  );
}
