import { Button, Input } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { systemIdSchema } from '../../../shared/core/access/access.ts';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';
import { useAnnounce } from '../../parts/Announcer.tsx';
import { CopyText } from '../../parts/copy/CopyText.tsx';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Choices } from '../../parts/form/Choice.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { FormField } from '../../parts/form/FormField.tsx';
import styles from './StepList.module.css';
import type { Checklist } from './use-checklist.ts';

/** The co-op's own system, which the app registers; or a vendor's, of which the app needs to know the id. */
export function SystemStep({ checklist, view }: { readonly checklist: Checklist; readonly view: AccessView }) {
  const { access } = useApp().text;
  const announce = useAnnounce();
  const { system } = view.choices;
  const [kind, setKind] = useState(system.kind);
  const [typed, setTyped] = useState(system.kind === 'vendor' ? system.systemId : '');
  const [isWrong, setWrong] = useState(false);
  const choose = async (next: typeof kind) => {
    setKind(next);
    if (next === 'own' && system.kind === 'vendor') await checklist.choose({ ...view.choices, system: { kind: 'own' } });
  };
  const save = async () => {
    const systemId = systemIdSchema.safeParse(typed);
    setWrong(!systemId.success);
    if (systemId.success && (await checklist.choose({ ...view.choices, system: { kind: 'vendor', systemId: systemId.data } })))
      announce(access.ownerSaved);
  };
  const register = async () => {
    if (await checklist.registerSystem()) announce(access.registered);
  };

  return (
    <>
      <Choices
        legend={access.system}
        name="system"
        value={kind}
        options={[
          { value: 'own', label: access.systemOwn, help: access.systemOwnHelp },
          { value: 'vendor', label: access.systemVendor, help: access.systemVendorHelp },
        ]}
        onChange={choose}
      />
      {kind === 'own' ? (
        <>
          <CopyText label={access.systemId} value={view.systemId} />
          {checklist.canTest && view.lights.system.kind !== 'ok' && (
            <ButtonRow>
              <Button variant="secondary" data-size="sm" onClick={() => void register()}>
                {access.register}
              </Button>
            </ButtonRow>
          )}
        </>
      ) : (
        <Form className={styles.form} onSubmit={save}>
          <FormField label={access.systemId} help={access.systemIdHelp} error={isWrong ? access.systemIdWrong : undefined}>
            {(control) => (
              <Input {...control} autoComplete="off" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </FormField>
          <ButtonRow>
            <Button type="submit" variant="secondary" data-size="sm">
              {access.ownerSave}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
