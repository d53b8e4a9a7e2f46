import { Button, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { REHEARSAL_TEXT } from '../../../shared/text/rehearsal-text.ts';
import { useApp } from '../../app-context.ts';
import { FormField } from '../../parts/form/FormField.tsx';
import styles from './RehearsalScreen.module.css';

interface CodeChoiceProps<C extends string> {
  readonly name: string;
  readonly codes: readonly [C, ...C[]];
  /** What the user will read. */
  readonly says: (code: C) => string;
  readonly onAdd: (code: C) => void;
}

/** One of an authority's codes, with the sentence that it leads to. */
export function CodeChoice<C extends string>({ name, codes, says, onAdd }: CodeChoiceProps<C>) {
  const words = REHEARSAL_TEXT[useApp().language];
  const [code, setCode] = useState(codes[0]);
  return (
    <>
      <div className={styles.choice}>
        <FormField label={words.code} id={`${name}-code`}>
          {(control) => (
            <Select {...control} value={code} onChange={(event) => setCode(codes.find((one) => one === event.target.value) ?? codes[0])}>
              {codes.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          )}
        </FormField>
        <Button variant="secondary" onClick={() => onAdd(code)}>
          {words.add}
        </Button>
      </div>
      <Paragraph data-size="sm" className={styles.says}>
        {words.willSay} {says(code)}
      </Paragraph>
    </>
  );
}
