import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Refusal, Spesifisering, SubmissionHead } from '../../../../shared/core/delivery/submission.ts';
import type { Columns } from '../../../../shared/core/sheet/columns.ts';
import { gldText } from '../../../../shared/text/failure-text.ts';
import { useApp } from '../../../app-context.ts';
import { CopyDiagnostics } from '../../../parts/copy/CopyDiagnostics.tsx';
import { CopyText } from '../../../parts/copy/CopyText.tsx';
import { ButtonRow } from '../../../parts/form/ButtonRow.tsx';
import { useSpoken } from '../../../parts/use-spoken.ts';
import { fieldOfCell } from '../../../state/field-of-cell.ts';
import styles from '../SendScreen.module.css';
import { ToAccess } from './ToAccess.tsx';

interface RefusedProps {
  readonly head: SubmissionHead;
  readonly refusal: Refusal;
  /** Of the open draft; without one the cells are named, and nothing leads there. */
  readonly columns?: Columns;
}

/** What the authority says is wrong, each with the cell it is about. */
export function Refused({ head: { submissionId, environmentName }, refusal, columns }: RefusedProps) {
  const { language, text } = useApp();
  const spoken = useSpoken(environmentName);
  const { refused } = text.send;
  const { kode, melding, httpStatus, korrelasjonsid, spesifisering } = refusal;
  const isAboutContent = httpStatus === 400 || httpStatus === 422;
  const isAboutAccess = httpStatus === 401 || httpStatus === 403;
  return (
    <Alert data-color="danger" role="alert">
      <div className={styles.outcome}>
        <Heading level={2} data-size="2xs">
          {spoken(refused.title)}
        </Heading>
        <Paragraph>{kode === undefined ? `${refused.status(httpStatus)} ${refused.detail}` : spoken(gldText(language, kode))}</Paragraph>
        {melding !== undefined && (
          <Paragraph>
            {spoken(refused.writes)} <q>{melding}</q>
          </Paragraph>
        )}
        {spesifisering.length === 0 && isAboutContent && <Paragraph>{spoken(refused.noList)}</Paragraph>}
        {spesifisering.length > 0 && (
          <>
            <Heading level={3} data-size="2xs">
              {spoken(refused.list)}
            </Heading>
            <ul className={styles.list}>
              {spesifisering.map((one) => (
                <Specified key={`${one.kode} ${one.sti} ${one.melding}`} one={one} spoken={spoken} {...(columns && { columns })} />
              ))}
            </ul>
          </>
        )}
        {korrelasjonsid !== undefined && <CopyText label={refused.correlation} value={korrelasjonsid} />}
        <ButtonRow>
          {isAboutAccess && <ToAccess />}
          <CopyDiagnostics submissionId={submissionId} />
        </ButtonRow>
      </div>
    </Alert>
  );
}

interface SpecifiedProps extends Pick<RefusedProps, 'columns'> {
  readonly one: Spesifisering;
  readonly spoken: (sentence: string) => string;
}

function Specified({ one: { kode, melding, sti, row, cell }, columns, spoken }: SpecifiedProps) {
  const { dispatch, language, text } = useApp();
  return (
    <li>
      <span className={styles.specified}>
        {melding !== undefined && <q>{melding}</q>}
        {kode !== undefined && <span>{spoken(gldText(language, kode))}</span>}
        {cell === undefined && sti !== undefined && <code className={styles.sti}>{sti}</code>}
        {cell !== undefined && columns === undefined && <code>{cell}</code>}
      </span>
      {row !== undefined && columns !== undefined && (
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => dispatch({ kind: 'go-to-cell', goTo: { row, field: fieldOfCell(cell, columns) } })}
        >
          {cell === undefined ? text.send.showRow(row) : text.send.refused.cell(cell)}
        </Button>
      )}
    </li>
  );
}
