import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { VerificationView } from '../../../shared/ipc/ledger-views.ts';
import type { ArchiveTexts } from '../../../shared/text/archive/nb.ts';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { oppgaveOfPath } from '../../state/archive.ts';
import styles from './Verify.module.css';

interface VerifyResultProps {
  readonly file: string;
  readonly result: VerificationView;
}

export function VerifyResult({ file, result }: VerifyResultProps) {
  const { dispatch, model } = useApp();
  const archive = useArchiveText();
  const { color, title, content } = saying(file, result, archive.verify);
  const submissionId = 'submissionId' in result ? result.submissionId : null;
  return (
    <Alert data-color={color}>
      <div className={styles.result}>
        <Heading level={3} data-size="2xs">
          {title}
        </Heading>
        {content}
        <ButtonRow>
          {submissionId !== null && (
            <Button
              variant="secondary"
              data-size="sm"
              onClick={() => dispatch({ kind: 'archive', archive: { ...model.archive, submissionId } })}
            >
              {archive.openReceipt}
            </Button>
          )}
          <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'verifying', verifying: null })}>
            {archive.verify.close}
          </Button>
        </ButtonRow>
      </div>
    </Alert>
  );
}

interface Saying {
  readonly color: 'success' | 'danger' | 'warning';
  readonly title: string;
  readonly content: ReactNode;
}

function saying(file: string, result: VerificationView, words: ArchiveTexts['verify']): Saying {
  switch (result.kind) {
    case 'unchanged':
      return { color: 'success', title: words.unchanged.title(file), content: <Paragraph>{words.unchanged[result.what]}</Paragraph> };
    case 'differs':
      return { color: 'danger', title: words.differs.title(file), content: <Differences {...result} /> };
    case 'export-unchanged':
      return {
        color: 'success',
        title: words.unchanged.title(file),
        content: (
          <Paragraph>
            {words.archiveUnchanged(result.receipts)} {result.newer > 0 && words.newer(result.newer)}
          </Paragraph>
        ),
      };
    case 'export-differs':
      return { color: 'danger', title: words.differs.title(file), content: <Files files={result.files} /> };
    case 'not-in-ledger': {
      const { body, consistent, inconsistent, title } = words.foreign;
      const detail = result.what === 'body' ? body : result.isConsistent ? consistent : inconsistent;
      return { color: 'warning', title, content: <Paragraph>{detail}</Paragraph> };
    }
    case 'not-recognised':
      return { color: 'warning', title: words.unknown.title(file), content: <Paragraph>{words.unknown.detail}</Paragraph> };
  }
}

function Differences({ what, paths }: Extract<VerificationView, { kind: 'differs' }>) {
  const { differs } = useArchiveText().verify;
  if (paths.length === 0) return <Paragraph>{differs.layout}</Paragraph>;
  return (
    <>
      <Paragraph>{differs[what]}</Paragraph>
      <Paths paths={paths} />
    </>
  );
}

function Files({ files }: Pick<Extract<VerificationView, { kind: 'export-differs' }>, 'files'>) {
  const { verify } = useArchiveText();
  return (
    <>
      <Paragraph>{verify.archiveDiffers}</Paragraph>
      <ul className={styles.list}>
        {files.map(({ name, how, paths }) => (
          <li key={name}>
            <strong>{name}</strong>: {verify.how[how]}
            {paths.length > 0 && <Paths paths={paths} />}
          </li>
        ))}
      </ul>
    </>
  );
}

const SHOWN_PATHS = 20;

/** Where it differs, not what stands there: that may be somebody's number. */
function Paths({ paths }: { readonly paths: readonly string[] }) {
  const { verify } = useArchiveText();
  return (
    <>
      <ul className={styles.list}>
        {paths.slice(0, SHOWN_PATHS).map((path) => {
          const oppgave = oppgaveOfPath(path);
          return (
            <li key={path}>
              {oppgave !== undefined && `${verify.oppgave(oppgave.number)}: `}
              <code>{oppgave?.rest || path}</code>
            </li>
          );
        })}
      </ul>
      {paths.length > SHOWN_PATHS && <Paragraph>{verify.more}</Paragraph>}
    </>
  );
}
