import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp, useWork } from '../../app-context.ts';
import { PRACTICE_COOP, type WhoReports as Who } from '../../state/profile-form.ts';
import { ProfileForm } from './ProfileForm.tsx';
import styles from './SendScreen.module.css';

export const PROFILE_ID = 'who-reports';

/** Who reports: the form until it is filled in, then what it says. */
export function WhoReports() {
  const { draft } = useWork();
  const { commands, text } = useApp();
  const { send } = text;
  const [isChanging, setChanging] = useState(false);
  const { oppgavegiver, oppgavegiverName } = draft;
  const use = async ({ name, oppgavegiver: chosen }: Who) => {
    if (await commands.edit([{ kind: 'set-oppgavegiver', name, oppgavegiver: chosen }])) setChanging(false);
  };

  return (
    <section className={styles.section} aria-labelledby={PROFILE_ID}>
      <div className={styles.sectionHead}>
        <Heading level={2} data-size="xs" id={PROFILE_ID} tabIndex={-1}>
          {send.who}
        </Heading>
        {oppgavegiver === null && draft.environment === 'practice' && (
          <Button variant="secondary" data-size="sm" onClick={() => void use(PRACTICE_COOP)}>
            {send.practiceProfile}
          </Button>
        )}
        {oppgavegiver !== null && !isChanging && (
          <Button variant="tertiary" data-size="sm" onClick={() => setChanging(true)}>
            {send.changeProfile}
          </Button>
        )}
      </div>
      {oppgavegiver === null || isChanging ? (
        <>
          <Paragraph className={styles.help}>{send.whoHelp}</Paragraph>
          <ProfileForm
            form={`profile of ${draft.draftId}`}
            start={oppgavegiver && { name: oppgavegiverName, oppgavegiver }}
            onSave={use}
            onCancel={isChanging ? () => setChanging(false) : undefined}
          />
        </>
      ) : (
        <Paragraph>
          <strong>{oppgavegiverName}</strong>, {send.orgnr(oppgavegiver.organisasjonsnummer)}
          <br />
          {oppgavegiver.kontaktinformasjon.navn}, {oppgavegiver.kontaktinformasjon.telefonnummer},{' '}
          {oppgavegiver.kontaktinformasjon.varselEpostadresse}
        </Paragraph>
      )}
    </section>
  );
}
