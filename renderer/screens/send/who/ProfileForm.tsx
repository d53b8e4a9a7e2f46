import { Button, Input } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { Profile } from '../../../../shared/core/draft/oppgavegiver.ts';
import { useApp } from '../../../app-context.ts';
import { Form } from '../../../parts/form/Form.tsx';
import { FormField } from '../../../parts/form/FormField.tsx';
import { useHalfTyped } from '../../../parts/form/use-half-typed.ts';
import {
  NO_VALUES,
  PROFILE_FIELDS,
  type ProfileErrors,
  type ProfileField,
  type ProfileValues,
  parseProfile,
  valuesOf,
  type WhoReports,
} from '../../../state/profile-form.ts';
import styles from '../SendScreen.module.css';
import { ErrorSummary } from './ErrorSummary.tsx';
import { SavedProfiles } from './SavedProfiles.tsx';

interface ProfileFormProps {
  /** Under which what is typed and not saved is kept while the user is elsewhere. */
  readonly form: string;
  readonly start: WhoReports | null;
  /** In the list of co-ops: the one that is corrected, or a new one. There is no other to choose then. */
  readonly editing?: Profile['id'] | 'new';
  readonly onSave: (who: WhoReports) => Promise<void>;
  readonly onCancel: (() => void) | undefined;
}

const INPUT: Readonly<Record<ProfileField, { type: 'text' | 'tel'; autoComplete: string; inputMode?: 'numeric' }>> = {
  name: { type: 'text', autoComplete: 'organization' },
  organisasjonsnummer: { type: 'text', autoComplete: 'off', inputMode: 'numeric' },
  navn: { type: 'text', autoComplete: 'name' },
  telefonnummer: { type: 'tel', autoComplete: 'tel' },
  varselEpostadresse: { type: 'text', autoComplete: 'email' },
  varselSmsMobilnummer: { type: 'tel', autoComplete: 'tel' },
};

export function ProfileForm({ form, start, editing, onSave, onCancel }: ProfileFormProps) {
  const { client, commands, text } = useApp();
  const { send } = text;
  const { typed: values, type, forget } = useHalfTyped<ProfileValues>(form, start === null ? NO_VALUES : valuesOf(start));
  const [errors, setErrors] = useState<ProfileErrors>({});
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void client.call('profiles.list', {}).then((reply) => reply.ok && setProfiles(reply.value));
  }, [client]);
  // The summary appears, or changes, because of a press on the button: that is where the user has to look next.
  useEffect(() => {
    if (Object.keys(errors).length > 0) summary.current?.focus();
  }, [errors]);

  const messageOf = (field: ProfileField) => {
    const code = errors[field];
    return code && send.error[code](send.field[field]);
  };
  const save = async () => {
    const parsed = parseProfile(values);
    setErrors(parsed.ok ? {} : parsed.failure);
    if (!parsed.ok) return;
    const { organisasjonsnummer } = parsed.value.oppgavegiver;
    const known = profiles.find(({ oppgavegiver }) => oppgavegiver.organisasjonsnummer === organisasjonsnummer);
    const own = editing === 'new' ? undefined : editing;
    if (!(await commands.saveProfile({ id: own ?? known?.id ?? crypto.randomUUID(), ...parsed.value }))) return;
    forget();
    await onSave(parsed.value);
  };

  return (
    <>
      {editing === undefined && (
        <SavedProfiles profiles={profiles} onChoose={(profile) => type(profile === null ? NO_VALUES : valuesOf(profile))} />
      )}
      <ErrorSummary
        ref={summary}
        errors={PROFILE_FIELDS.flatMap((field) => {
          const message = messageOf(field);
          return message === undefined ? [] : [{ id: idOf(field), message }];
        })}
      />
      <Form className={styles.form} onSubmit={save}>
        {PROFILE_FIELDS.map((field) => (
          <FormField
            key={field}
            id={idOf(field)}
            label={send.field[field]}
            help={field === 'name' || field === 'organisasjonsnummer' ? send.help[field] : undefined}
            error={messageOf(field)}
          >
            {(control) => (
              <Input
                {...control}
                {...INPUT[field]}
                value={values[field]}
                onChange={(event) => type({ ...values, [field]: event.target.value })}
              />
            )}
          </FormField>
        ))}
        <div className={styles.formActions}>
          <Button type="submit" variant="secondary">
            {send.saveProfile}
          </Button>
          {onCancel && (
            <Button
              variant="tertiary"
              onClick={() => {
                forget();
                onCancel();
              }}
            >
              {send.cancelChange}
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}

function idOf(field: ProfileField): string {
  return `profile-${field}`;
}
