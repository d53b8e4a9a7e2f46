import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Pencil, Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Profile } from '../../../shared/core/draft/oppgavegiver.ts';
import { useApp } from '../../app-context.ts';
import { ProfileForm } from '../send/who/ProfileForm.tsx';
import styles from './SettingsScreen.module.css';

/** The co-ops that the user reports for: to correct, to add, to take away. What a draft has of one stays in the draft. */
export function SavedCoops() {
  const { client, commands, model, text } = useApp();
  const { settings, send } = text;
  const { notice } = model;
  const [profiles, setProfiles] = useState<readonly Profile[]>();
  const [editing, setEditing] = useState<Profile | 'new'>();
  // Read again when a removal is taken back, which the bar with the notice does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notice is only the sign that something changed
  useEffect(() => {
    void client.call('profiles.list', {}).then((reply) => reply.ok && setProfiles(reply.value));
  }, [client, notice, editing]);

  if (profiles === undefined) return null;
  return (
    <section className={styles.about} aria-labelledby="coops">
      <Heading level={2} data-size="2xs" id="coops">
        {settings.profiles.title}
      </Heading>
      <Paragraph data-size="sm" className={styles.help}>
        {profiles.length === 0 ? settings.profiles.none : settings.profiles.help}
      </Paragraph>
      {profiles.length > 0 && (
        <ul className={styles.coops}>
          {profiles.map((profile) => (
            <li key={profile.id}>
              <span>
                <strong>{profile.name}</strong>
                <br />
                {send.orgnr(profile.oppgavegiver.organisasjonsnummer)} · {profile.oppgavegiver.kontaktinformasjon.navn}
              </span>
              <span className={styles.actions}>
                <Button
                  icon
                  variant="tertiary"
                  data-color="neutral"
                  data-size="sm"
                  aria-label={settings.profiles.edit(profile.name)}
                  onClick={() => setEditing(profile)}
                >
                  <Pencil aria-hidden="true" />
                </Button>
                <Button
                  icon
                  variant="tertiary"
                  data-color="neutral"
                  data-size="sm"
                  aria-label={settings.profiles.remove(profile.name)}
                  onClick={() => void commands.removeProfile(profile)}
                >
                  <X aria-hidden="true" />
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {editing === undefined ? (
        <div className={styles.actions}>
          <Button variant="secondary" data-size="sm" onClick={() => setEditing('new')}>
            <Plus aria-hidden="true" />
            {settings.profiles.add}
          </Button>
        </div>
      ) : (
        <ProfileForm
          key={editing === 'new' ? 'new' : editing.id}
          form={`profile ${editing === 'new' ? 'new' : editing.id}`}
          start={editing === 'new' ? null : editing}
          editing={editing === 'new' ? 'new' : editing.id}
          onSave={async () => setEditing(undefined)}
          onCancel={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}
