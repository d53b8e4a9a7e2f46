import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { CopyButton } from './copy/CopyButton.tsx';
import styles from './Detour.module.css';
import { useCorrectionText } from './texts/use-correction-text.ts';

interface DetourProps {
  /** Without one it stands under a heading that says the same. */
  readonly title?: string;
  readonly detail: string;
  readonly steps: readonly string[];
  /** Line by line, cell by cell, to have at hand while the form is filled in. */
  readonly figures?: readonly (readonly string[])[];
  readonly children?: ReactNode;
}

/** What this API can't do, said plainly: the steps in the authority's own web form, and the figures for it. */
export function Detour({ title, detail, steps, figures, children }: DetourProps) {
  const { copyFigures, roles } = useCorrectionText();
  const titleId = useId();
  return (
    <section className={styles.detour} aria-labelledby={title === undefined ? undefined : titleId}>
      {title !== undefined && (
        <Heading level={3} data-size="2xs" id={titleId}>
          {title}
        </Heading>
      )}
      <Paragraph>{detail}</Paragraph>
      {children}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Paragraph data-size="sm">{roles}</Paragraph>
      {figures && (
        <div>
          <CopyButton label={copyFigures} value={figures.map((line) => line.join('\t')).join('\n')} />
        </div>
      )}
    </section>
  );
}
