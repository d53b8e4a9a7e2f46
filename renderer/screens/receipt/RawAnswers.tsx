import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { KeptAnswerView } from '../../../shared/ipc/ledger-views.ts';
import { useApp } from '../../app-context.ts';
import { CopyButton } from '../../parts/copy/CopyButton.tsx';
import { ScrolledText } from '../../parts/shown/ScrolledText.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import styles from './Answer.module.css';

/** Exactly what came back from the authority, for whoever wants to see it; fetched when it is unfolded. */
export function RawAnswers({ submissionId }: { readonly submissionId: string }) {
  const { client, dispatch } = useApp();
  const { raw } = useArchiveText();
  const [answers, setAnswers] = useState<readonly KeptAnswerView[]>();
  const fetchThem = async () => {
    const reply = await client.call('delivery.answers', { submissionId });
    if (reply.ok) setAnswers(reply.value);
    else dispatch({ kind: 'failed', failure: reply.failure });
  };
  return (
    <details className={styles.raw} data-paper="no" onToggle={({ currentTarget }) => currentTarget.open && void fetchThem()}>
      <summary>{raw.title}</summary>
      <Paragraph data-size="sm" className={styles.meta}>
        {raw.help}
      </Paragraph>
      {answers?.length === 0 && <Paragraph>{raw.nothing}</Paragraph>}
      {answers?.map((answer, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is told by when it came, and never moves
        <section key={n} className={styles.kept}>
          <div className={styles.document}>
            <span className={styles.words}>
              <Heading level={3} data-size="2xs">
                {raw.answer(n + 1, answers.length)}
              </Heading>
              <span className={styles.meta}>{raw.status(answer.httpStatus, answer.contentType)}</span>
            </span>
            <CopyButton label={raw.copy} value={answer.text} />
          </div>
          {answer.text === '' ? (
            <Paragraph>{raw.empty}</Paragraph>
          ) : (
            <ScrolledText label={raw.answer(n + 1, answers.length)} text={answer.text} />
          )}
          {answer.truncated && <Paragraph data-size="sm">{raw.truncated}</Paragraph>}
        </section>
      ))}
    </details>
  );
}
