import { Button, Input } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { clientIdSchema } from '../../../shared/core/access/access.ts';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';
import { useAnnounce } from '../../parts/Announcer.tsx';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { FormField } from '../../parts/form/FormField.tsx';
import { useHalfTyped } from '../../parts/form/use-half-typed.ts';
import styles from './AccessScreen.module.css';
import type { Checklist } from './use-checklist.ts';

export function ClientForm({ checklist, view }: { readonly checklist: Checklist; readonly view: AccessView }) {
  const { access } = useApp().text;
  const announce = useAnnounce();
  const { typed, type, forget } = useHalfTyped('client', view.choices.clientId ?? '');
  const [isWrong, setWrong] = useState(false);
  const save = async () => {
    const parsed = clientIdSchema.safeParse(typed);
    setWrong(!parsed.success);
    if (!parsed.success || !(await checklist.choose({ ...view.choices, clientId: parsed.data }))) return;
    forget();
    announce(access.clientIdSaved);
  };
  return (
    <Form className={styles.newCoop} onSubmit={save}>
      <FormField label={access.clientId} help={access.clientIdHelp} error={isWrong ? access.clientIdWrong : undefined}>
        {(control) => (
          <Input {...control} autoComplete="off" spellCheck={false} value={typed} onChange={(event) => type(event.target.value)} />
        )}
      </FormField>
      <ButtonRow>
        <Button type="submit" variant="secondary" data-size="sm">
          {access.clientIdSave}
        </Button>
      </ButtonRow>
    </Form>
  );
}
