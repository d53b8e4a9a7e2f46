import { Heading, Paragraph, Select } from '@digdir/designsystemet-react';
import { decimalSignSchema, type TextImport, textDelimiterSchema, textEncodingSchema } from '../../../shared/core/sheet/text-import.ts';
import { useApp, useWork } from '../../app-context.ts';
import { FormField } from '../../parts/form/FormField.tsx';
import { isReadOnly } from '../../state/selectors.ts';
import styles from './TextFile.module.css';

/** Text has no sheet, columns or numbers of its own: what we took for granted is shown, and can be changed while we hold the file. */
export function TextFile() {
  const { draft, ticket } = useWork();
  const { commands, text } = useApp();
  const { textFile: words } = text.columns;
  const { text: guess } = draft.source;
  if (guess === undefined || ticket === null || isReadOnly(draft)) return null;
  const readAs = (change: Partial<TextImport>) => void commands.readAgain(ticket, { text: { ...guess, ...change } });
  return (
    <section aria-labelledby="text-file">
      <Heading level={2} data-size="2xs" id="text-file">
        {words.title}
      </Heading>
      <Paragraph data-size="sm">{words.help}</Paragraph>
      <div className={styles.choices}>
        <FormField label={words.encoding}>
          {(control) => (
            <Select
              {...control}
              value={guess.encoding}
              onChange={({ target }) => readAs({ encoding: textEncodingSchema.parse(target.value) })}
            >
              {textEncodingSchema.options.map((value) => (
                <option key={value} value={value}>
                  {words.encodings[value]}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField label={words.delimiter}>
          {(control) => (
            <Select
              {...control}
              value={guess.delimiter}
              onChange={({ target }) => readAs({ delimiter: textDelimiterSchema.parse(target.value) })}
            >
              {textDelimiterSchema.options.map((value) => (
                <option key={value} value={value}>
                  {words.delimiters[value]}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField label={words.decimal}>
          {(control) => (
            <Select
              {...control}
              value={guess.decimal}
              onChange={({ target }) => readAs({ decimal: decimalSignSchema.parse(target.value) })}
            >
              {decimalSignSchema.options.map((value) => (
                <option key={value} value={value}>
                  {words.decimals[value]}
                </option>
              ))}
            </Select>
          )}
        </FormField>
      </div>
    </section>
  );
}
