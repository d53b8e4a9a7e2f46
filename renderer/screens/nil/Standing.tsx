import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import type { Failure } from '../../../shared/core/failure.ts';
import { failureText } from '../../../shared/text/failure-text.ts';
import { longDate } from '../../../shared/text/format.ts';
import { useApp } from '../../app-context.ts';
import { FailureWords } from '../../parts/notices/FailureWords.tsx';
import { InlineFailure } from '../../parts/notices/InlineFailure.tsx';
import { useArchiveText } from '../../parts/texts/use-archive-text.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { nilReturnOf, writtenAs } from '../../state/nil.ts';
import styles from './NilScreen.module.css';
import type { Standing as StandingOf } from './use-standing.ts';

export const STANDING_ID = 'nil-standing';

/** How it will be spelt, whether test has taken it so, and what stands against saying it of this co-op and year. */
export function Standing({ standing: { shown, failure } }: { readonly standing: StandingOf }) {
  const { dispatch, language, model } = useApp();
  const nil = useNilText();
  const archive = useArchiveText();
  return (
    <>
      <div className={styles.spelt}>
        <span>{nil.spelt}:</span>
        <code>{writtenAs(nilReturnOf(model.app).spelling)}</code>
        <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'go', place: 'settings' })}>
          {nil.change}
        </Button>
      </div>
      {shown !== undefined && (
        <Paragraph className={styles.help} role="status">
          {shown.tested === null
            ? nil.notTested[model.app.environment]
            : nil.tested(longDate(language, shown.tested.at), archive.status[shown.tested.status])}
        </Paragraph>
      )}
      <InlineFailure failure={failure} />
      {shown?.against && <Against failure={shown.against} />}
    </>
  );
}

/** Why not, with the delivery that it is about. */
function Against({ failure }: { readonly failure: Failure }) {
  const { dispatch, language, model } = useApp();
  const nil = useNilText();
  const { submissionId } = failure.data;
  const { environment: environmentName } = model.app;
  return (
    <Alert data-color="warning" data-size="sm" role="alert">
      <FailureWords words={failureText(language, failure)} />
      {typeof submissionId === 'string' && (
        <Button variant="tertiary" data-size="sm" onClick={() => dispatch({ kind: 'archive', archive: { environmentName, submissionId } })}>
          {nil.seeIt}
        </Button>
      )}
    </Alert>
  );
}
