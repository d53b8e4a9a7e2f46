import { Button, Heading } from '@digdir/designsystemet-react';
import type { Avvik } from '../../../shared/core/delivery/tilbakemelding.ts';
import type { ReceiptView } from '../../../shared/ipc/ledger-views.ts';
import { useApp } from '../../app-context.ts';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { fieldOfCell } from '../../state/field-of-cell.ts';
import styles from './Answer.module.css';

/** What the tilbakemelding remarks on, each led back to the row it is about. */
export function Remarks({ receipt: { documents, draftId, nil } }: { readonly receipt: ReceiptView }) {
  const { answer } = useArchiveText();
  const remarks = documents.flatMap(({ documentId, avvik }) => avvik.map((one, n) => ({ one, key: `${documentId} ${n}` })));
  if (remarks.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="2xs">
        {answer.remarks}
      </Heading>
      <ul className={styles.remarks}>
        {remarks.map(({ one, key }) => (
          <Remark key={key} avvik={one} draftId={draftId} hasRows={nil === null} />
        ))}
      </ul>
    </>
  );
}

interface RemarkProps {
  readonly avvik: Avvik;
  readonly draftId: string | null;
  /** A nil return has none. */
  readonly hasRows: boolean;
}

function Remark({ avvik, draftId, hasRows }: RemarkProps) {
  const { commands, dispatch } = useApp();
  const { answer } = useArchiveText();
  const { alvorlighetsgrad, tekst, veiledning, kode, row, cell } = avvik;
  const goThere = async (id: string, at: number) => {
    const draft = await commands.openDraft(id);
    if (draft) dispatch({ kind: 'go-to-cell', goTo: { row: at, field: fieldOfCell(cell, draft.table.columns) } });
  };
  return (
    <li data-severity={alvorlighetsgrad}>
      <span className={styles.words}>
        <span>
          <strong>{answer.severity[alvorlighetsgrad]}.</strong> {tekst === undefined ? answer.noWords : <q>{tekst}</q>}
        </span>
        {veiledning !== undefined && <q>{veiledning}</q>}
        <span className={styles.meta}>
          {[kode && answer.code(kode), hasRows && row === undefined && answer.noRow].filter(Boolean).join(' · ')}
        </span>
      </span>
      {row !== undefined && draftId !== null && (
        <Button variant="tertiary" data-size="sm" data-paper="no" onClick={() => void goThere(draftId, row)}>
          {cell === undefined ? answer.row(row) : answer.cell(cell)}
        </Button>
      )}
    </li>
  );
}
