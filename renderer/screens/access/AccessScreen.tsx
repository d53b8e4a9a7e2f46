import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { ACCESS_STEPS } from '../../../shared/core/access/access.ts';
import { useApp } from '../../app-context.ts';
import { Screen } from '../../parts/screen/Screen.tsx';
import styles from './AccessScreen.module.css';
import { AllGreen } from './AllGreen.tsx';
import { CoopChoice } from './CoopChoice.tsx';
import { EnvironmentChoice } from './EnvironmentChoice.tsx';
import { OwnerForm } from './OwnerForm.tsx';
import { StepList } from './StepList.tsx';
import { TestAll } from './TestAll.tsx';
import { useChecklist } from './use-checklist.ts';

/** What has to be in place before the app may report for a co-op, each thing with a light that a real call has earned. */
export function AccessScreen() {
  const { model, text } = useApp();
  const { access } = text;
  const { environment } = model.access;
  const checklist = useChecklist();
  const { view, coops, canTest } = checklist;
  const green = view === null ? 0 : ACCESS_STEPS.filter((step) => view.lights[step].kind === 'ok').length;
  const place = view && `${environment} ${view.place.organisasjonsnummer}`;

  return (
    <Screen
      title={access.title}
      status={view && <span>{access.progress(green, ACCESS_STEPS.length)}</span>}
      action={view && <TestAll checklist={checklist} />}
    >
      {/* Only until the list itself is there: it says the same, and has to be in sight. */}
      {view === null && (
        <Paragraph className={styles.intro}>
          {access.intro} {environment === 'practice' ? access.practiceNeedsNothing : access.simpler}
        </Paragraph>
      )}
      <EnvironmentChoice />
      {!canTest && (
        <Alert data-color="info">
          <Heading level={2} data-size="2xs">
            {access.practiceOnly.title}
          </Heading>
          <Paragraph>
            {access.practiceOnly.detail} {access.practiceOnly.todo}
          </Paragraph>
        </Alert>
      )}
      {coops !== null && <CoopChoice coops={coops} view={view} onChoose={checklist.choosePlace} />}
      {view?.ownEnvironment && <Paragraph>{access.ownEnvironment}</Paragraph>}
      {view !== null && <OwnerForm key={`${place} ${JSON.stringify(view.choices.owner)}`} checklist={checklist} view={view} />}
      {view !== null && green === ACCESS_STEPS.length && <AllGreen view={view} />}
      {view !== null && <StepList key={place} checklist={checklist} view={view} />}
    </Screen>
  );
}
