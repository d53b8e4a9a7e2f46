import { Select } from '@digdir/designsystemet-react';
import type { Profile } from '../../../../shared/core/draft/oppgavegiver.ts';
import { useApp } from '../../../app-context.ts';
import { FormField } from '../../../parts/form/FormField.tsx';
import styles from '../SendScreen.module.css';

interface SavedProfilesProps {
  readonly profiles: readonly Profile[];
  readonly onChoose: (profile: Profile | null) => void;
}

export function SavedProfiles({ profiles, onChoose }: SavedProfilesProps) {
  const { send } = useApp().text;
  if (profiles.length === 0) return null;
  return (
    <div className={styles.saved}>
      <FormField label={send.savedProfile}>
        {(control) => (
          <Select {...control} defaultValue="" onChange={(event) => onChoose(profiles.find(({ id }) => id === event.target.value) ?? null)}>
            <option value="">{send.newProfile}</option>
            {profiles.map(({ id, name, oppgavegiver }) => (
              <option key={id} value={id}>
                {name}, {send.orgnr(oppgavegiver.organisasjonsnummer)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
    </div>
  );
}
