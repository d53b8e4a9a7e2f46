import { Button, Input, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type AccessPackage, accessPackageSchema, organisasjonsnummerSchema } from '../../../shared/core/access/access.ts';
import type { AccessView } from '../../../shared/ipc/access-views.ts';
import { useApp } from '../../app-context.ts';
import { useAnnounce } from '../../parts/Announcer.tsx';
import { ButtonRow } from '../../parts/form/ButtonRow.tsx';
import { Choices } from '../../parts/form/Choice.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { FormField } from '../../parts/form/FormField.tsx';
import styles from './StepList.module.css';
import type { Checklist } from './use-checklist.ts';

/** The co-op for itself, or an office for many: then the office's certificate, client and systembruker serve them all (spec 2.8). */
export function OwnerForm({ checklist, view }: { readonly checklist: Checklist; readonly view: AccessView }) {
  const { access } = useApp().text;
  const announce = useAnnounce();
  const { owner } = view.choices;
  const [kind, setKind] = useState(owner.kind);
  const [typed, setTyped] = useState(owner.kind === 'client' ? owner.organisasjonsnummer : '');
  const [accessPackage, setPackage] = useState<AccessPackage>(
    owner.kind === 'client' ? owner.accessPackage : 'regnskapsforer-uten-signeringsrettighet',
  );
  const [isWrong, setWrong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const choose = async (next: typeof kind) => {
    setKind(next);
    if (next === 'standard' && owner.kind === 'client') await checklist.choose({ ...view.choices, owner: { kind: 'standard' } });
  };
  const save = async () => {
    const number = organisasjonsnummerSchema.safeParse(typed);
    setWrong(!number.success);
    if (!number.success) return;
    const next = { kind: 'client', organisasjonsnummer: number.data, accessPackage } as const;
    if (await checklist.choose({ ...view.choices, owner: next })) announce(access.ownerSaved);
  };

  // Decided once, and right for most from the start: one line, so that the list below is in sight.
  if (!isOpen) {
    const who = owner.kind === 'standard' ? access.ownerStandard : `${access.ownerClient} (${access.orgnr(owner.organisasjonsnummer)})`;
    return (
      <div className={styles.owner}>
        <span>{who}</span>
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
          {access.ownerChange}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form} ref={focusChecked}>
      <Choices
        legend={access.owner}
        name="owner"
        value={kind}
        options={[
          { value: 'standard', label: access.ownerStandard, help: access.ownerStandardHelp },
          { value: 'client', label: access.ownerClient, help: access.ownerClientHelp },
        ]}
        onChange={choose}
      />
      {kind === 'client' && (
        <Form className={styles.form} onSubmit={save}>
          <FormField label={access.ownerNumber} error={isWrong ? access.coopNumberWrong : undefined}>
            {(control) => (
              <Input {...control} autoComplete="off" inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </FormField>
          <FormField label={access.ownerPackage}>
            {(control) => (
              <Select
                {...control}
                value={accessPackage}
                onChange={(event) => setPackage(accessPackageSchema.catch(accessPackage).parse(event.target.value))}
              >
                {accessPackageSchema.options.map((option) => (
                  <option key={option} value={option}>
                    {access.packages[option]}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <ButtonRow>
            <Button type="submit" variant="secondary" data-size="sm">
              {access.ownerSave}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </div>
  );
}

/** The button that was pressed has gone, so the focus goes to what it has opened. */
function focusChecked(opened: HTMLElement | null): void {
  opened?.querySelector<HTMLInputElement>('input:checked')?.focus();
}
