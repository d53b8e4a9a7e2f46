import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { CorrectedView } from '../../../shared/ipc/merge-view.ts';
import { useApp } from '../../app-context.ts';
import { Question } from '../Question.tsx';

interface CorrectedDialogProps {
  readonly view: CorrectedView;
  readonly onAnswer: (isConfirmed: boolean) => void;
}

/** What the copy will hold and what it can't hold, before it is written. */
export function CorrectedDialog({ view, onAnswer }: CorrectedDialogProps) {
  const { frame, workbook } = useApp().text;
  const words = workbook.corrected;
  const { corrected, comments, formulas, losses } = view;
  return (
    <Question
      title={words.title}
      onCancel={() => onAnswer(false)}
      actions={
        <>
          <Button variant="tertiary" onClick={() => onAnswer(false)}>
            {frame.cancel}
          </Button>
          <Button onClick={() => onAnswer(true)}>{words.confirm}</Button>
        </>
      }
    >
      <Paragraph>{words.holds(corrected, comments)}</Paragraph>
      {formulas > 0 && <Paragraph>{words.formulas(formulas)}</Paragraph>}
      {losses.includes('format') ? null : <Paragraph>{words.kept}</Paragraph>}
      {losses.length > 0 && (
        <div>
          <Paragraph>{words.losses}</Paragraph>
          <ul>
            {losses.map((loss) => (
              <li key={loss}>{words.loss[loss]}</li>
            ))}
          </ul>
        </div>
      )}
      <Paragraph>{words.numbers}</Paragraph>
    </Question>
  );
}
