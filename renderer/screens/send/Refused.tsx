import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Refusal, Spesifisering } from '../../../shared/core/submission.ts';
import { gldText } from '../../../shared/text/failure-text.ts';
import { useApp, useWork } from '../../app-context.ts';
import { CopyDiagnostics } from '../../parts/CopyDiagnostics.tsx';
import { CopyText } from '../../parts/CopyText.tsx';
import { fieldOfCell } from '../../state/field-of-cell.ts';
import styles from './SendScreen.module.css';

/** What the authority says is wrong, each with the cell it is about. */
export function Refused({ submissionId, refusal }: { readonly submissionId: string; readonly refusal: Refusal }) {
  const { language, text } = useApp();
  const { refused } = text.send;
  const { kode, melding, httpStatus, korrelasjonsid, spesifisering } = refusal;
  return (
    <Alert data-color="danger" role="alert">
      <div className={styles.outcome}>
        <Heading level={2} data-size="2xs">
          {refused.title}
        </Heading>
        <Paragraph>{kode === undefined ? `${refused.status(httpStatus)} ${refused.detail}` : gldText(language, kode)}</Paragraph>
        {melding !== undefined && (
          <Paragraph>
            {refused.writes} <q>{melding}</q>
          </Paragraph>
        )}
        <Heading level={3} data-size="2xs">
          {refused.list}
        </Heading>
        {spesifisering.length === 0 ? (
          <Paragraph>{refused.noList}</Paragraph>
        ) : (
          <ul className={styles.list}>
            {spesifisering.map((one) => (
              <Specified key={`${one.kode} ${one.sti} ${one.melding}`} one={one} />
            ))}
          </ul>
        )}
        {korrelasjonsid !== undefined && <CopyText label={refused.correlation} value={korrelasjonsid} />}
        <CopyDiagnostics submissionId={submissionId} />
      </div>
    </Alert>
  );
}

function Specified({ one: { kode, melding, sti, row, cell } }: { readonly one: Spesifisering }) {
  const { dispatch, language, text } = useApp();
  const { table } = useWork().draft;
  return (
    <li>
      <span className={styles.specified}>
        {melding !== undefined && <q>{melding}</q>}
        {kode !== undefined && <span>{gldText(language, kode)}</span>}
        {cell === undefined && sti !== undefined && <code className={styles.sti}>{sti}</code>}
      </span>
      {row !== undefined && (
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => dispatch({ kind: 'go-to-cell', goTo: { row, field: fieldOfCell(cell, table.columns) } })}
        >
          {cell === undefined ? text.send.showRow(row) : text.send.refused.cell(cell)}
        </Button>
      )}
    </li>
  );
}
