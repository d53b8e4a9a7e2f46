import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useApp } from '../../app-context.ts';
import { Question } from '../../parts/Question.tsx';

/** What is masked on the screen doesn't go to the clipboard in full without a word: other programs can read it there. */
export function CopyDialog({ onAnswer }: { readonly onAnswer: (how: 'full' | 'masked' | null) => void }) {
  const { check, frame } = useApp().text;
  return (
    <Question
      title={check.copyNumbers.title}
      onCancel={() => onAnswer(null)}
      actions={
        <>
          <Button variant="tertiary" onClick={() => onAnswer(null)}>
            {frame.cancel}
          </Button>
          <Button variant="secondary" onClick={() => onAnswer('masked')}>
            {check.copyNumbers.masked}
          </Button>
          <Button onClick={() => onAnswer('full')}>{check.copyNumbers.full}</Button>
        </>
      }
    >
      <Paragraph>{check.copyNumbers.why}</Paragraph>
    </Question>
  );
}
