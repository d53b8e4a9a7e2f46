import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useApp } from '../../../app-context.ts';
import { PRACTICE_COOP, type WhoReports } from '../../../state/profile-form.ts';
import styles from '../SendScreen.module.css';
import { ProfileForm } from './ProfileForm.tsx';

export const PROFILE_ID = 'who-reports';

interface WhoProps {
  /** As in `ProfileForm`. */
  readonly form: string;
  readonly who: WhoReports | null;
  readonly isPractice: boolean;
  /** True when it was kept. */
  readonly onUse: (who: WhoReports) => Promise<boolean>;
}

/** Who reports: the form until it is filled in, then what it says. */
export function Who({ form, who, isPractice, onUse }: WhoProps) {
  const { send } = useApp().text;
  const [isChanging, setChanging] = useState(false);
  const use = async (chosen: WhoReports) => {
    if (await onUse(chosen)) setChanging(false);
  };

  return (
    <section className={styles.section} aria-labelledby={PROFILE_ID}>
      <div className={styles.sectionHead}>
        <Heading level={2} data-size="xs" id={PROFILE_ID} tabIndex={-1}>
          {send.who}
        </Heading>
        {who === null && isPractice && (
          <Button variant="secondary" data-size="sm" onClick={() => void use(PRACTICE_COOP)}>
            {send.practiceProfile}
          </Button>
        )}
        {who !== null && !isChanging && (
          <Button variant="tertiary" data-size="sm" onClick={() => setChanging(true)}>
            {send.changeProfile}
          </Button>
        )}
      </div>
      {who === null || isChanging ? (
        <>
          <Paragraph className={styles.help}>{send.whoHelp}</Paragraph>
          <ProfileForm form={form} start={who} onSave={use} onCancel={isChanging ? () => setChanging(false) : undefined} />
        </>
      ) : (
        <Paragraph>
          <strong>{who.name}</strong>, {send.orgnr(who.oppgavegiver.organisasjonsnummer)}
          <br />
          {who.oppgavegiver.kontaktinformasjon.navn}, {who.oppgavegiver.kontaktinformasjon.telefonnummer},{' '}
          {who.oppgavegiver.kontaktinformasjon.varselEpostadresse}
        </Paragraph>
      )}
    </section>
  );
}
