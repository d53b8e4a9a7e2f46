import { Button, Heading, Input, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { ACCESS_STEPS, organisasjonsnummerSchema } from '../../../shared/core/access/access.ts';
import type { AccessCoop, AccessView } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { FormField } from '../../parts/form/FormField.tsx';
import { PRACTICE_COOP } from '../../state/profile-form.ts';
import styles from './AccessScreen.module.css';

interface CoopChoiceProps {
  readonly coops: readonly AccessCoop[];
  readonly view: AccessView | null;
  readonly onChoose: (organisasjonsnummer: string | null) => void;
}

const OTHER = '';

export function CoopChoice({ coops, view, onChoose }: CoopChoiceProps) {
  const { access } = useApp().text;
  const current = view?.place.organisasjonsnummer;
  // One that was just typed is on no list yet.
  const listed = current === undefined || coops.some(({ organisasjonsnummer }) => organisasjonsnummer === current);
  return (
    <section className={styles.coop} aria-label={access.coop}>
      {(coops.length > 0 || !listed) && (
        <FormField label={access.coop}>
          {(control) => (
            <Select
              {...control}
              value={current ?? OTHER}
              onChange={(event) => onChoose(event.target.value === OTHER ? null : event.target.value)}
            >
              {coops.map(({ organisasjonsnummer, name, green }) => (
                <option key={organisasjonsnummer} value={organisasjonsnummer}>
                  {[name, access.orgnr(organisasjonsnummer), access.coopProgress(green, ACCESS_STEPS.length)].filter(Boolean).join(' · ')}
                </option>
              ))}
              {!listed && <option value={current}>{access.orgnr(current)}</option>}
              <option value={OTHER}>{access.coopOther}</option>
            </Select>
          )}
        </FormField>
      )}
      {current === undefined && <NewCoop isFirst={coops.length === 0} onChoose={onChoose} />}
    </section>
  );
}

function NewCoop({ isFirst, onChoose }: { readonly isFirst: boolean; readonly onChoose: CoopChoiceProps['onChoose'] }) {
  const { model, text } = useApp();
  const { access } = text;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <Form
      className={styles.newCoop}
      onSubmit={() => {
        const parsed = organisasjonsnummerSchema.safeParse(typed);
        setWrong(!parsed.success);
        if (parsed.success) onChoose(parsed.data);
      }}
    >
      {isFirst && (
        <div>
          <Heading level={2} data-size="2xs">
            {access.coopNone}
          </Heading>
          <Paragraph className={styles.help}>{access.coopNoneHelp}</Paragraph>
        </div>
      )}
      <FormField label={access.coopNumber} help={access.coopNumberHelp} error={isWrong ? access.coopNumberWrong : undefined}>
        {(control) => (
          <Input {...control} autoComplete="off" inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </FormField>
      <ButtonRow>
        <Button type="submit" variant="secondary">
          {access.coopUse}
        </Button>
        {model.access.environment === 'practice' && (
          <Button variant="tertiary" onClick={() => onChoose(PRACTICE_COOP.oppgavegiver.organisasjonsnummer)}>
            {access.coopPractice}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}
