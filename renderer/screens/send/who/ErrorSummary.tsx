import { Heading } from '@digdir/designsystemet-react';
import type { Ref } from 'react';
import { useApp } from '../../../app-context.ts';
import styles from '../SendScreen.module.css';

interface ErrorSummaryProps {
  readonly errors: readonly { readonly id: string; readonly message: string }[];
  /** Where it isn't about fields alone. */
  readonly title?: string;
  readonly ref: Ref<HTMLDivElement>;
}

/** What has to be put right, on top of the form, each a way to its field. */
export function ErrorSummary({ errors, title, ref }: ErrorSummaryProps) {
  const { send } = useApp().text;
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links inside the form, not a fieldset
    <div ref={ref} className="ds-error-summary" role="group" tabIndex={-1} aria-labelledby="error-summary">
      <Heading level={3} data-size="2xs" id="error-summary">
        {title ?? send.errorSummary(errors.length)}
      </Heading>
      <ul className={styles.links}>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <button type="button" className="ds-link" data-color="neutral" onClick={() => document.getElementById(id)?.focus()}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
