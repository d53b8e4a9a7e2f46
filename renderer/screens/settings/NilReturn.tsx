import { Button, Heading, Input, Paragraph } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { type NilSpelling, nilSpellingSchema } from '../../../shared/core/leveranse/nil-spelling.ts';
import { useApp } from '../../app-context.ts';
import { Choice, Choices } from '../../parts/form/Choice.tsx';
import { Form } from '../../parts/form/Form.tsx';
import { FormField } from '../../parts/form/FormField.tsx';
import { useHalfTyped } from '../../parts/form/use-half-typed.ts';
import { useNilText } from '../../parts/texts/use-nil-text.ts';
import { nilReturnOf, writtenAs } from '../../state/nil.ts';
import styles from './SettingsScreen.module.css';

const { leveransetype: leveransetypeSchema, oppgave, oppgaveoppsummering } = nilSpellingSchema.shape;

/** For experts (spec 4.6): off until it is switched on, and then how it is spelt, of which nobody knows which way is right. */
export function NilReturn() {
  const { commands, model } = useApp();
  const { settings: words } = useNilText();
  const titleId = useId();
  const { isOn, spelling } = nilReturnOf(model.app);
  const save = (next: Partial<NilSpelling>) => commands.saveSettings({ nilReturn: { isOn, spelling: { ...spelling, ...next } } });
  return (
    <section className={styles.about} aria-labelledby={titleId}>
      <Heading level={2} data-size="2xs" id={titleId}>
        {words.title}
      </Heading>
      <div className={styles.expert}>
        <Choice
          label={words.on}
          help={words.onHelp}
          checked={isOn}
          onChange={(next) => commands.saveSettings({ nilReturn: { isOn: next, spelling } })}
        />
      </div>
      {isOn && (
        <div className={styles.spelling}>
          <Leveransetype key={spelling.leveransetype} kept={spelling.leveransetype} onSave={(leveransetype) => save({ leveransetype })} />
          <Choices
            legend={words.oppgave}
            name="nil-oppgave"
            value={spelling.oppgave}
            options={oppgave.options.map((value) => ({ value, label: words.oppgaver[value] }))}
            onChange={(next) => save({ oppgave: next })}
          />
          <Choices
            legend={words.oppgaveoppsummering}
            name="nil-oppgaveoppsummering"
            value={spelling.oppgaveoppsummering}
            options={oppgaveoppsummering.options.map((value) => ({ value, label: words.oppsummeringer[value] }))}
            onChange={(next) => save({ oppgaveoppsummering: next })}
          />
          <Paragraph>
            {words.written}: <code className={styles.written}>{writtenAs(spelling)}</code>
          </Paragraph>
        </div>
      )}
    </section>
  );
}

interface LeveransetypeProps {
  readonly kept: string;
  readonly onSave: (leveransetype: string) => Promise<unknown>;
}

function Leveransetype({ kept, onSave }: LeveransetypeProps) {
  const { dispatch } = useApp();
  const { settings: words } = useNilText();
  const { typed, type, forget } = useHalfTyped('nil leveransetype', kept);
  const [isWrong, setWrong] = useState(false);
  const save = async () => {
    const parsed = leveransetypeSchema.safeParse(typed.trim());
    setWrong(!parsed.success);
    if (!parsed.success) return;
    forget();
    await onSave(parsed.data);
    dispatch({ kind: 'notice', notice: { text: words.saved, undo: null } });
  };
  return (
    <Form onSubmit={save}>
      <FormField label={words.leveransetype} help={words.leveransetypeHelp} error={isWrong ? words.notTaken : undefined}>
        {(control) => (
          <Input
            {...control}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              type(event.target.value);
              setWrong(false);
            }}
          />
        )}
      </FormField>
      <Button type="submit" variant="secondary" data-size="sm" className={styles.button}>
        {words.save}
      </Button>
    </Form>
  );
}
